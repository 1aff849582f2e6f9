/// A set of numbers from zero up to a fixed limit, one bit each.
package struct SlotSet: Sendable, Equatable {
    package let limit: Int
    private(set) var words: [UInt64]

    /// No number, or all of them.
    package init(limit: Int, filled: Bool = false) {
        self.limit = limit
        words = Array(repeating: filled ? ~0 : 0, count: (limit + 63) / 64)
        trim()
    }

    /// The numbers for which something holds.
    package init(limit: Int, where holds: (Int) -> Bool) {
        self.init(limit: limit)
        for word in words.indices {
            var bits: UInt64 = 0
            let first = word << 6
            for bit in 0..<min(64, limit - first) where holds(first + bit) { bits |= 1 << UInt64(bit) }
            words[word] = bits
        }
    }

    /// The numbers whose code, found in a table, is allowed. Code -1 stands at the table's end.
    package init(codes: [Int32], allowed: [Bool]) {
        self.init(limit: codes.count)
        let absent = allowed.count - 1
        codes.withUnsafeBufferPointer { codes in
            allowed.withUnsafeBufferPointer { allowed in
                for word in words.indices {
                    var bits: UInt64 = 0
                    let first = word << 6
                    for bit in 0..<min(64, codes.count - first) {
                        let code = Int(codes[first + bit])
                        if allowed[code < 0 ? absent : code] { bits |= 1 << UInt64(bit) }
                    }
                    words[word] = bits
                }
            }
        }
    }

    /// The numbers whose amount is at least a minimum.
    package init(amounts: [Int64], atLeast minimum: Int64) {
        self.init(limit: amounts.count)
        amounts.withUnsafeBufferPointer { amounts in
            for word in words.indices {
                var bits: UInt64 = 0
                let first = word << 6
                for bit in 0..<min(64, amounts.count - first) {
                    bits |= (amounts[first + bit] >= minimum ? 1 : 0) << UInt64(bit)
                }
                words[word] = bits
            }
        }
    }

    /// The numbers, in ascending order.
    package var numbers: [Int32] {
        let count = count
        return Array(unsafeUninitializedCapacity: count) { buffer, filled in
            var position = 0
            for index in words.indices {
                var word = words[index]
                while word != 0 {
                    buffer[position] = Int32(truncatingIfNeeded: index << 6 + word.trailingZeroBitCount)
                    position += 1
                    word &= word - 1
                }
            }
            filled = position
        }
    }

    private mutating func trim() {
        guard limit & 63 != 0, !words.isEmpty else { return }
        words[words.count - 1] &= (1 << UInt64(limit & 63)) - 1
    }

    /// How many numbers are in the set.
    package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    package func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }

    package mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

    package mutating func remove(_ number: Int) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }

    package mutating func formIntersection(_ other: SlotSet) { combine(other, &) }

    package mutating func formUnion(_ other: SlotSet) { combine(other, |) }

    package mutating func subtract(_ other: SlotSet) { combine(other) { $0 & ~$1 } }

    @inline(__always)
    private mutating func combine(_ other: SlotSet, _ operation: (UInt64, UInt64) -> UInt64) {
        words.withUnsafeMutableBufferPointer { words in
            other.words.withUnsafeBufferPointer { others in
                for index in 0..<min(words.count, others.count) {
                    words[index] = operation(words[index], others[index])
                }
            }
        }
    }

    package func intersection(_ other: SlotSet) -> SlotSet {
        var result = self
        result.formIntersection(other)
        return result
    }

    package func subtracting(_ other: SlotSet) -> SlotSet {
        var result = self
        result.subtract(other)
        return result
    }

    package var complement: SlotSet {
        var result = self
        for index in words.indices { result.words[index] = ~words[index] }
        result.trim()
        return result
    }

    /// Calls with each number in the set, in ascending order.
    @inline(__always)
    package func forEach(_ body: (Int) -> Void) {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                body(index << 6 + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
    }

    /// Whether something holds for each number in the set, asked in ascending order until it does not.
    @inline(__always)
    package func allSatisfy(_ holds: (Int) -> Bool) -> Bool {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                guard holds(index << 6 + word.trailingZeroBitCount) else { return false }
                word &= word - 1
            }
        }
        return true
    }
}
