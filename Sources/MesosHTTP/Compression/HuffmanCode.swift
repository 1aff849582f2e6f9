/// A code whose symbols are told apart by words of 1 to 15 bits (RFC 1951, section 3.2.2).
struct HuffmanCode {
    private static let longest = 15
    /// Words of up to so many bits are found by one look-up.
    private static let tableBits = 9

    /// For each value of the next bits the symbol and the length of its word; length 0 for longer words and for none.
    private var table = [UInt16](repeating: 0, count: 1 << tableBits)
    /// How many words there are of each length.
    private var counts = [Int](repeating: 0, count: longest + 1)
    /// The symbols in the order of their words.
    private var symbols: [UInt16] = []

    /// The code in which each symbol has a word of this length, or none if that is 0. A code with words to spare is
    /// allowed only if it has a single word, or none.
    init(lengths: ArraySlice<UInt8>, of name: String, mayBeIncomplete: Bool = true) throws(InflateError) {
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        var spare = 1
        for length in 1...Self.longest {
            spare = spare << 1 - counts[length]
            guard spare >= 0 else { throw .corrupt("too many words in the code of \(name)") }
        }
        let longestUsed = counts.lastIndex { $0 > 0 } ?? 0
        guard spare == 0 || mayBeIncomplete && longestUsed <= 1 else {
            throw .corrupt("too few words in the code of \(name)")
        }
        var starts = [Int](repeating: 0, count: Self.longest + 1)
        for length in 1..<Self.longest { starts[length + 1] = starts[length] + counts[length] }
        symbols = [UInt16](repeating: 0, count: counts.reduce(0, +))
        for (symbol, length) in lengths.enumerated() where length > 0 {
            symbols[starts[Int(length)]] = UInt16(symbol)
            starts[Int(length)] += 1
        }
        fillTable()
    }

    private mutating func fillTable() {
        var word = 0
        var index = 0
        for length in 1...Self.tableBits {
            for _ in 0..<counts[length] {
                // Words come with their first bit lowest.
                var reversed = 0
                for bit in 0..<length where word & (1 << bit) != 0 { reversed |= 1 << (length - 1 - bit) }
                let entry = symbols[index] << 4 | UInt16(length)
                for value in stride(from: reversed, to: table.count, by: 1 << length) { table[value] = entry }
                word += 1
                index += 1
            }
            word <<= 1
        }
    }

    /// Takes the word that comes next, and returns its symbol.
    func next(_ reader: inout BitReader) throws(InflateError) -> Int {
        let bits = reader.peek()
        let entry = table[bits & (1 << Self.tableBits - 1)]
        if entry != 0 {
            try reader.skip(Int(entry & 0xF))
            return Int(entry >> 4)
        }
        var word = 0
        var first = 0
        var index = 0
        for length in 1...Self.longest {
            word |= bits >> (length - 1) & 1
            if word - first < counts[length] {
                try reader.skip(length)
                return Int(symbols[index + word - first])
            }
            index += counts[length]
            first = (first + counts[length]) << 1
            word <<= 1
        }
        throw .corrupt("a word that the code does not have")
    }
}
