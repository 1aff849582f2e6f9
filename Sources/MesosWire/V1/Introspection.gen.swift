// swift-format-ignore-file
// Written by mesos-wiregen from Schema/V1/introspection.schema: change that file and run it again.

extension V1 {
    /// A setting with which a master or agent was started.
    public struct Flag: WireMessage {
        /// Field 1, `name`.
        public var name: String
        /// Field 2, `value`.
        public var value: String?

        /// Creates the message.
        public init(name: String, value: String? = nil) {
            self.name = name
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Flag" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["name": 1, "value": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var name: String?
            var value: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&name)
                case 2: reader.string(&value)
                default: reader.skip()
                }
            }
            guard let name else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.name = name
            self.value = value
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "name", name)
            writer.string(2, "value", value)
        }
    }
}

extension V1 {
    /// What a master or agent was built from.
    public struct VersionInfo: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.VersionInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "version": 1, "build_date": 2, "build_time": 3, "build_user": 4, "git_sha": 5, "git_branch": 6,
            "git_tag": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var version: String?
            var buildDate: String?
            var buildTime: Double?
            var buildUser: String?
            var gitSHA: String?
            var gitBranch: String?
            var gitTag: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&version)
                case 2: reader.string(&buildDate)
                case 3: reader.double(&buildTime)
                case 4: reader.string(&buildUser)
                case 5: reader.string(&gitSHA)
                case 6: reader.string(&gitBranch)
                case 7: reader.string(&gitTag)
                default: reader.skip()
                }
            }
            guard let version else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.version = version
            self.buildDate = buildDate
            self.buildTime = buildTime
            self.buildUser = buildUser
            self.gitSHA = gitSHA
            self.gitBranch = gitBranch
            self.gitTag = gitTag
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "version", version)
            writer.string(2, "build_date", buildDate)
            writer.double(3, "build_time", buildTime)
            writer.string(4, "build_user", buildUser)
            writer.string(5, "git_sha", gitSHA)
            writer.string(6, "git_branch", gitBranch)
            writer.string(7, "git_tag", gitTag)
        }
    }
}

extension V1 {
    /// Something that a master or agent counts or measures.
    public struct Metric: WireMessage {
        /// Field 1, `name`.
        public var name: String
        /// Absent if there is no number yet. Field 2, `value`.
        public var value: Double?

        /// Creates the message.
        public init(name: String, value: Double? = nil) {
            self.name = name
            self.value = value
        }

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.Metric" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = ["name": 1, "value": 2]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var name: String?
            var value: Double?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&name)
                case 2: reader.double(&value)
                default: reader.skip()
                }
            }
            guard let name else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.name = name
            self.value = value
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "name", name)
            writer.double(2, "value", value)
        }
    }
}

extension V1 {
    /// A file of a sandbox or log.
    public struct FileInfo: WireMessage {
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

        /// The message's full name on the wire.
        public static var wireName: String { "mesos.v1.FileInfo" }

        /// The names and numbers of the message's fields.
        public static let wireFields: WireNames = [
            "path": 1, "nlink": 2, "size": 3, "mtime": 4, "mode": 5, "uid": 6, "gid": 7,
        ]

        /// Reads the message's fields; fails if a required one is missing.
        public init?<Reader: WireReader & ~Copyable>(from reader: inout Reader) {
            var path: String?
            var linkCount: Int32?
            var size: UInt64?
            var modificationTime: TimeInfo?
            var mode: UInt32?
            var userID: String?
            var groupID: String?
            while let field = reader.nextField(of: Self.wireFields) {
                switch field {
                case 1: reader.string(&path)
                case 2: reader.int32(&linkCount)
                case 3: reader.uint64(&size)
                case 4: reader.message(&modificationTime)
                case 5: reader.uint32(&mode)
                case 6: reader.string(&userID)
                case 7: reader.string(&groupID)
                default: reader.skip()
                }
            }
            guard let path else {
                reader.missing([1], of: Self.wireFields)
                return nil
            }
            self.path = path
            self.linkCount = linkCount
            self.size = size
            self.modificationTime = modificationTime
            self.mode = mode
            self.userID = userID
            self.groupID = groupID
        }

        /// Writes the message's fields.
        public func write<Writer: WireWriter & ~Copyable>(to writer: inout Writer) {
            writer.string(1, "path", path)
            writer.int32(2, "nlink", linkCount)
            writer.uint64(3, "size", size)
            writer.message(4, "mtime", modificationTime)
            writer.uint32(5, "mode", mode)
            writer.string(6, "uid", userID)
            writer.string(7, "gid", groupID)
        }
    }
}
