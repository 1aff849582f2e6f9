import MesosIO
import MesosWire

/// The files of a directory as operators see them.
enum FileListing {
    /// A directory with more files than this is not listed.
    private static let mostEntries = 100_000

    /// The files of what a path stands for, in order of their names; none if it is no directory.
    static func list(_ found: FoundFile, as path: String) throws(FileServiceError) -> [V1.FileInfo] {
        guard case .directory(let directory, let root, let way) = found else { return [] }
        let entries: [String]
        do throws(SystemError) {
            entries = try directory.names(limit: mostEntries + 1)
        } catch {
            throw .failed("Failed to list directory '\(directory.path)': \(SystemError.text(error.code))")
        }
        guard entries.count <= mostEntries else {
            throw .failed("Failed to list directory '\(directory.path)': it has more than \(mostEntries) entries")
        }
        var base = path.utf8.starts(with: scheme.utf8) ? String(path.dropFirst(scheme.count)) : path
        if base.utf8.last == UInt8(ascii: "/") { base.removeLast() }
        var accounts = AccountNames()
        return entries.compactMap { name in
            guard let status = status(of: name, in: directory, by: way + [name[...]], from: root) else { return nil }
            return V1.FileInfo(
                path: "\(base)/\(name)", linkCount: Int32(clamping: status.linkCount), size: status.size,
                modificationTime: V1.TimeInfo(nanoseconds: status.modificationNanoseconds), mode: status.mode,
                userID: accounts.user(status.userID), groupID: accounts.group(status.groupID))
        }
    }

    private static let scheme = "file://"

    /// What is known of a file: of a link what it points to, unless that is out of sight.
    private static func status(
        of name: String, in directory: DirectoryHandle, by names: [Substring], from root: DirectoryHandle
    ) -> FileStatus? {
        // What was removed meanwhile is not there.
        guard let own = try? directory.status(of: name) else { return nil }
        guard own.kind == .link else { return own }
        do throws(ConfinedWalkError) {
            switch try ConfinedWalk.find(names, in: root) {
            case .entry(_, _, let status): return status
            case .directory(let directory): return try? directory.status(of: ".")
            }
        } catch {
            return error == .absent ? nil : own
        }
    }
}

extension FileStatus {
    fileprivate var modificationNanoseconds: Int64 {
        let (product, overflow) = modificationSeconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? (modificationSeconds < 0 ? .min : .max) : product
    }
}
