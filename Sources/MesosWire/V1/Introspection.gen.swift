// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/introspection.schema: change that file and run it again.

extension V1 {
    /// A setting with which a master or agent was started.
    public struct Flag: Sendable, Equatable {
        /// Field 1, `name`.
        public var name: String
        /// Field 2, `value`.
        public var value: String?

        /// Creates the message.
        public init(name: String, value: String? = nil) {
            self.name = name
            self.value = value
        }
    }
}

extension V1 {
    /// What a master or agent was built from.
    public struct VersionInfo: Sendable, Equatable {
        /// The version's number. Field 1, `version`.
        public var version: String
        /// When it was built, for people. Field 2, `build_date`.
        public var buildDate: String?
        /// When it was built, in seconds since the beginning of 1970, UTC. Field 3, `build_time`.
        public var buildTime: Double?
        /// Who built it. Field 4, `build_user`.
        public var buildUser: String?
        /// The commit. Field 5, `git_sha`.
        public var gitSHA: String?
        /// Field 6, `git_branch`.
        public var gitBranch: String?
        /// Field 7, `git_tag`.
        public var gitTag: String?

        /// Creates the message.
        public init(
            version: String,
            buildDate: String? = nil,
            buildTime: Double? = nil,
            buildUser: String? = nil,
            gitSHA: String? = nil,
            gitBranch: String? = nil,
            gitTag: String? = nil
        ) {
            self.version = version
            self.buildDate = buildDate
            self.buildTime = buildTime
            self.buildUser = buildUser
            self.gitSHA = gitSHA
            self.gitBranch = gitBranch
            self.gitTag = gitTag
        }
    }
}

extension V1 {
    /// Something that a master or agent counts or measures.
    public struct Metric: Sendable, Equatable {
        /// Field 1, `name`.
        public var name: String
        /// Absent if there is no number yet. Field 2, `value`.
        public var value: Double?

        /// Creates the message.
        public init(name: String, value: Double? = nil) {
            self.name = name
            self.value = value
        }
    }
}

extension V1 {
    /// A file of a sandbox or log.
    public struct FileInfo: Sendable, Equatable {
        /// Field 1, `path`.
        public var path: String
        /// How many names the file has. Field 2, `nlink`.
        public var linkCount: Int32?
        /// How many bytes it has. Field 3, `size`.
        public var size: UInt64?
        /// When it was last written. Field 4, `mtime`.
        public var modificationTime: TimeInfo?
        /// What sort of file it is and who may use it, as `stat` says it. Field 5, `mode`.
        public var mode: UInt32?
        /// The user whose it is. Field 6, `uid`.
        public var userID: String?
        /// The group whose it is. Field 7, `gid`.
        public var groupID: String?

        /// Creates the message.
        public init(
            path: String,
            linkCount: Int32? = nil,
            size: UInt64? = nil,
            modificationTime: TimeInfo? = nil,
            mode: UInt32? = nil,
            userID: String? = nil,
            groupID: String? = nil
        ) {
            self.path = path
            self.linkCount = linkCount
            self.size = size
            self.modificationTime = modificationTime
            self.mode = mode
            self.userID = userID
            self.groupID = groupID
        }
    }
}
