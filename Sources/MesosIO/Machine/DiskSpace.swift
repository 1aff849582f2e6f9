#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How large the disk under a path is, and how full.
package struct DiskSpace: Sendable, Equatable {
    /// The size in bytes.
    package let total: UInt64
    /// The part that is in use, from 0 to 1: of the space or of the files that there can be, whichever is fuller.
    package let use: Double

    /// Measures the disk that holds a path, or would hold it once the missing directories on the way are made.
    package init(holding path: String) throws(SystemError) {
        var place = path[...]
        var space = statvfs()
        while statvfs(String(place), &space) != 0 {
            let code = errno
            guard code == ENOENT, let slash = place.lastIndex(of: "/"), place != "/" else {
                throw SystemError("measure the disk of", path, code: code)
            }
            place = slash == place.startIndex ? "/" : place[..<slash]
        }
        self.init(
            blockSize: UInt64(space.f_frsize), blocks: UInt64(space.f_blocks), freeBlocks: UInt64(space.f_bfree),
            files: UInt64(space.f_files), freeFiles: UInt64(space.f_ffree))
    }

    init(blockSize: UInt64, blocks: UInt64, freeBlocks: UInt64, files: UInt64, freeFiles: UInt64) {
        total = blocks.multipliedReportingOverflow(by: blockSize).partialValue
        use = max(Self.part(free: freeBlocks, of: blocks), Self.part(free: freeFiles, of: files))
    }

    /// Some file systems have no bound on their files and say that there are none.
    private static func part(free: UInt64, of total: UInt64) -> Double {
        guard total > 0, free <= total else { return 0 }
        return Double(total - free) / Double(total)
    }
}
