/// Undoes the compression "deflate" (RFC 1951).
package struct Inflate {
    /// The smallest length of a match for each of its symbols, from 257, and how many bits are added to it.
    private static let lengths: [(base: Int, extra: Int)] = [
        (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2),
        (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5),
        (163, 5), (195, 5), (227, 5), (258, 0),
    ]
    /// The same for distances.
    private static let distances: [(base: Int, extra: Int)] = (0..<30).map { symbol in
        let extra = max(0, symbol / 2 - 1)
        return (symbol < 2 ? symbol + 1 : (2 + symbol % 2) << extra + 1, extra)
    }
    /// In which order the lengths of the code of lengths come.
    private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let endOfBlock = 256

    private var reader: BitReader
    private var output: [UInt8]
    private let start: Int
    private let limit: Int

    /// Decompresses the bytes and adds them to `output`, which may have `limit` bytes in the end. Returns the bytes
    /// behind the compressed data.
    package static func inflate(
        _ bytes: ArraySlice<UInt8>, into output: inout [UInt8], limit: Int
    ) throws(InflateError) -> ArraySlice<UInt8> {
        var inflate = Inflate(bytes, output, limit: limit)
        output = []
        while try inflate.readBlock() {}
        output = inflate.output
        return inflate.reader.rest
    }

    private init(_ bytes: ArraySlice<UInt8>, _ output: [UInt8], limit: Int) {
        reader = BitReader(bytes)
        self.output = output
        start = output.count
        self.limit = limit
    }

    /// Reads one block; whether another one follows.
    private mutating func readBlock() throws(InflateError) -> Bool {
        let isLast = try reader.take(1) == 1
        switch try reader.take(2) {
        case 0: try readStored()
        case 1: try readCompressed(try Self.fixedCodes.get())
        case 2: try readCompressed(try readCodes())
        default: throw .corrupt("an unknown kind of block")
        }
        return !isLast
    }

    private mutating func readStored() throws(InflateError) {
        let head = Array(try reader.takeBytes(4))
        let length = Int(head[0]) | Int(head[1]) << 8
        guard length ^ 0xFFFF == Int(head[2]) | Int(head[3]) << 8 else {
            throw .corrupt("the length of a stored block differs from its complement")
        }
        try makeRoom(length)
        output.append(contentsOf: try reader.takeBytes(length))
    }

    private func makeRoom(_ count: Int) throws(InflateError) {
        guard count <= limit - output.count else { throw .tooLong(limit: limit) }
    }

    private typealias Codes = (literals: HuffmanCode, distances: HuffmanCode)

    private static let fixedCodes = Result<Codes, InflateError> { () throws(InflateError) in
        let lengths =
            [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
            + [UInt8](repeating: 8, count: 8)
        return (
            try HuffmanCode(lengths: lengths[...], of: "literals"),
            try HuffmanCode(lengths: [UInt8](repeating: 5, count: 32)[...], of: "distances")
        )
    }

    /// Reads the codes that a block brings with it.
    private mutating func readCodes() throws(InflateError) -> Codes {
        let literalCount = try reader.take(5) + 257
        let distanceCount = try reader.take(5) + 1
        let lengthCount = try reader.take(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { throw .corrupt("too many symbols") }
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<lengthCount { lengths[Self.lengthOrder[index]] = UInt8(try reader.take(3)) }
        let code = try HuffmanCode(lengths: lengths[...], of: "lengths", mayBeIncomplete: false)
        var all: [UInt8] = []
        while all.count < literalCount + distanceCount {
            let symbol = try code.next(&reader)
            switch symbol {
            case 16:
                guard let last = all.last else { throw .corrupt("nothing to repeat") }
                all.append(contentsOf: repeatElement(last, count: try reader.take(2) + 3))
            case 17: all.append(contentsOf: repeatElement(0, count: try reader.take(3) + 3))
            case 18: all.append(contentsOf: repeatElement(0, count: try reader.take(7) + 11))
            default: all.append(UInt8(symbol))
            }
        }
        guard all.count == literalCount + distanceCount else { throw .corrupt("too many lengths") }
        guard all[Self.endOfBlock] > 0 else { throw .corrupt("a block that cannot end") }
        return (
            try HuffmanCode(lengths: all[..<literalCount], of: "literals"),
            try HuffmanCode(lengths: all[literalCount...], of: "distances")
        )
    }

    private mutating func readCompressed(_ codes: Codes) throws(InflateError) {
        while true {
            let symbol = try codes.literals.next(&reader)
            if symbol < Self.endOfBlock {
                try makeRoom(1)
                output.append(UInt8(symbol))
                continue
            }
            guard symbol > Self.endOfBlock else { return }
            guard symbol - 257 < Self.lengths.count else { throw .corrupt("an unknown length") }
            let length = Self.lengths[symbol - 257]
            let count = length.base + (try reader.take(length.extra))
            let distanceSymbol = try codes.distances.next(&reader)
            guard distanceSymbol < Self.distances.count else { throw .corrupt("an unknown distance") }
            let distance = Self.distances[distanceSymbol]
            try copy(count, from: distance.base + (try reader.take(distance.extra)))
        }
    }

    /// Repeats what stands so far back, which may reach into what is being added.
    private mutating func copy(_ count: Int, from distance: Int) throws(InflateError) {
        guard distance <= output.count - start else { throw .corrupt("a distance that leads before the beginning") }
        try makeRoom(count)
        var from = output.count - distance
        if distance >= count {
            output.append(contentsOf: output[from..<(from + count)])
            return
        }
        for _ in 0..<count {
            output.append(output[from])
            from += 1
        }
    }
}
