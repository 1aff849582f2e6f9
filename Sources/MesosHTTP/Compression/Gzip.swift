/// Undoes the compression "gzip" (RFC 1952).
package enum Gzip {
    private enum Flag {
        static let headChecksum: UInt8 = 2
        static let extra: UInt8 = 4
        static let name: UInt8 = 8
        static let comment: UInt8 = 16
    }

    /// Decompresses all that is in the bytes; the result may have `limit` bytes.
    package static func decompress(_ bytes: [UInt8], limit: Int) throws(InflateError) -> [UInt8] {
        var output: [UInt8] = []
        var rest = bytes[...]
        repeat {
            try skipHead(&rest)
            let start = output.count
            rest = try Inflate.inflate(rest, into: &output, limit: limit)
            let trailer = Array(rest.prefix(8))
            guard trailer.count == 8 else { throw .truncated }
            rest = rest.dropFirst(8)
            guard number(trailer[..<4]) == Checksum.crc32(output[start...]) else {
                throw .corrupt("the checksum is another one")
            }
            guard number(trailer[4...]) == UInt32(truncatingIfNeeded: output.count - start) else {
                throw .corrupt("the length is another one")
            }
        } while !rest.isEmpty
        return output
    }

    private static func skipHead(_ rest: inout ArraySlice<UInt8>) throws(InflateError) {
        let head = Array(rest.prefix(10))
        guard head.starts(with: [0x1F, 0x8B]) else { throw .corrupt("it does not begin as gzip does") }
        guard head.count == 10 else { throw .truncated }
        guard head[2] == 8 else { throw .corrupt("it is compressed by an unknown method (\(head[2]))") }
        let flags = head[3]
        guard flags & 0xE0 == 0 else { throw .corrupt("it has unknown flags") }
        rest = rest.dropFirst(10)
        if flags & Flag.extra != 0 {
            let length = Array(rest.prefix(2))
            guard length.count == 2 else { throw .truncated }
            try skip(2 + Int(length[0]) + Int(length[1]) << 8, &rest)
        }
        for flag in [Flag.name, Flag.comment] where flags & flag != 0 {
            guard let end = rest.firstIndex(of: 0) else { throw .truncated }
            rest = rest[(end + 1)...]
        }
        if flags & Flag.headChecksum != 0 { try skip(2, &rest) }
    }

    private static func skip(_ count: Int, _ rest: inout ArraySlice<UInt8>) throws(InflateError) {
        guard rest.count >= count else { throw .truncated }
        rest = rest.dropFirst(count)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
