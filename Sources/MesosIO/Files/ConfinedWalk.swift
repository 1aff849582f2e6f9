#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a path below a directory leads to nothing.
package enum ConfinedWalkError: Error, Sendable, Equatable {
    /// There is no such file.
    case absent
    /// The path leads out of the directory: by its own steps upwards, or by a symbolic link.
    case outside
    /// The system refuses; permission lacks, or the path has too many links.
    case system(SystemError)
}

/// Finds what a path below a directory stands for, without ever leaving that directory.
///
/// Links are followed as long as they point to something within. Each step is made in a directory that is held open,
/// and by a name that is no link, so that nobody can lead it astray by replacing a directory on the way.
package struct ConfinedWalk {
    /// What a path stands for.
    package enum Place {
        case directory(DirectoryHandle)
        /// Something of this name that is no directory and no link.
        case entry(String, in: DirectoryHandle, FileStatus)
    }

    private static let mostLinks = 40

    private let root: DirectoryHandle
    /// The names of the directories that lead from the root to the current one; none of them is a link's.
    private var trail: [Substring] = []
    private var current: DirectoryHandle
    /// The names that are still to be gone by, the next one last.
    private var ahead: [Substring] = []
    private var links = 0

    private init(root: DirectoryHandle) {
        self.root = root
        current = root
    }

    /// Walks by these names, which may be `.` and `..`.
    package static func find(
        _ names: [Substring], in root: DirectoryHandle
    ) throws(ConfinedWalkError) -> Place {
        var walk = ConfinedWalk(root: root)
        walk.ahead = names.reversed()
        return try walk.run()
    }

    private mutating func run() throws(ConfinedWalkError) -> Place {
        while let name = ahead.popLast() {
            if name.isEmpty || name == "." { continue }
            guard !name.utf8.contains(0) else { throw .absent }
            guard name != ".." else {
                guard !trail.isEmpty else { throw .outside }
                trail.removeLast()
                current = try Self.attempt { () throws(SystemError) in try root.descend(trail) }
                continue
            }
            let text = String(name)
            let status = try Self.attempt { () throws(SystemError) in try current.status(of: text) }
            switch status.kind {
            case .link: try follow(text)
            case .directory:
                current = try Self.attempt { () throws(SystemError) in try current.descend([name]) }
                trail.append(name)
            case .file, .special:
                guard ahead.allSatisfy(\.isEmpty) else { throw .absent }
                return .entry(text, in: current, status)
            }
        }
        return .directory(current)
    }

    private mutating func follow(_ name: String) throws(ConfinedWalkError) {
        links += 1
        guard links <= Self.mostLinks else {
            throw .system(SystemError("follow the link", "\(current.path)/\(name)", code: ELOOP))
        }
        let target = try Self.attempt { () throws(SystemError) in try current.target(of: name) }
        guard target.utf8.first == Self.slash else {
            ahead += Self.names(target).reversed()
            return
        }
        guard let rest = below(target) else { throw .outside }
        ahead += rest.reversed()
        trail = []
        current = root
    }

    /// The names that lead from the root to an absolute path; `nil` if it does not begin with the root's.
    private func below(_ target: String) -> ArraySlice<Substring>? {
        let names = Self.names(target)
        for path in [root.path, root.realPath].compactMap(\.self) {
            let start = Self.names(path)
            if names.starts(with: start) { return names[start.count...] }
        }
        return nil
    }

    private static let slash = UInt8(ascii: "/")

    private static func names(_ path: String) -> [Substring] {
        path.utf8.split(separator: slash).map { Substring($0) }
    }

    private static func attempt<Result>(
        _ body: () throws(SystemError) -> Result
    ) throws(ConfinedWalkError) -> Result {
        do {
            return try body()
        } catch {
            throw error.code == ENOENT || error.code == ENOTDIR ? .absent : .system(error)
        }
    }
}
