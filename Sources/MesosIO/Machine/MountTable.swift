#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is mounted where, as `/proc/self/mountinfo` says.
package struct MountTable: Sendable {
    /// The places where something is mounted, in the order in which it was.
    package let mountPoints: [String]

    /// Reads the kernel's table; empty on systems that have none.
    package static func current() throws(SystemError) -> MountTable {
        #if os(Linux)
            return MountTable(try FileContent.read("/proc/self/mountinfo"))
        #else
            return MountTable([])
        #endif
    }

    /// Reads a table. The fifth field of each line is the place, with spaces and the like as octal numbers.
    package init(_ text: [UInt8]) {
        mountPoints = text.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
            return fields.count > 4 ? Self.unescaped(fields[4]) : nil
        }
    }

    /// The places at or below a path, those mounted last first.
    package func mountPoints(under path: String) -> [String] {
        mountPoints.reversed().filter { $0 == path || $0.hasPrefix("\(path)/") }
    }

    /// Takes away what is mounted at or below a path, so that it cannot be removed along with it.
    package static func unmountAll(under path: String) throws(SystemError) {
        #if os(Linux)
            for place in try current().mountPoints(under: path) {
                guard umount2(place, Int32(UMOUNT_NOFOLLOW)) == 0 else { throw .last("unmount", place) }
            }
        #endif
    }

    private static func unescaped(_ field: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        var rest = field
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                bytes.append(code)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
