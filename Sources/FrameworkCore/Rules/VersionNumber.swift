/// A version such as 5.10 or v2.1-rc1, to be compared with others.
package struct VersionNumber: Sendable, Hashable, Comparable {
    private let numbers: [UInt64]
    /// What makes it an early version, such as `rc1`; nil for the version itself.
    private let stage: Stage?

    private struct Stage: Sendable, Hashable {
        let word: Int
        let number: UInt64
    }

    /// In the order in which a version goes through them.
    private static let words = ["dev", "snapshot", "pre", "preview", "alpha", "beta", "rc"]

    /// Reads a version; nil if the text does not begin with a number.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        if let first = bytes.first, first == UInt8(ascii: "v") || first == UInt8(ascii: "V") { bytes.removeFirst() }
        var numbers: [UInt64] = []
        while let number = Self.takeNumber(&bytes) {
            numbers.append(number)
            guard bytes.first == UInt8(ascii: "."), let next = bytes.dropFirst().first, Self.isDigit(next) else {
                break
            }
            bytes.removeFirst()
        }
        guard !numbers.isEmpty else { return nil }
        while numbers.count > 1, numbers.last == 0 { numbers.removeLast() }
        self.numbers = numbers
        stage = Self.stage(bytes)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// A number that does not fit is the largest.
    private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
        let digits = bytes.prefix(while: isDigit)
        guard !digits.isEmpty else { return nil }
        bytes = bytes.dropFirst(digits.count)
        return UInt64(String(decoding: digits, as: UTF8.self)) ?? .max
    }

    private static func stage(_ rest: ArraySlice<UInt8>) -> Stage? {
        let suffix = rest.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        let letters = suffix.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
        let word = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
        guard let index = words.firstIndex(of: word) else { return nil }
        var number = suffix.dropFirst(letters.count).drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
        return Stage(word: index, number: takeNumber(&number) ?? 0)
    }

    package static func < (first: VersionNumber, second: VersionNumber) -> Bool {
        for index in 0..<max(first.numbers.count, second.numbers.count) {
            let left = index < first.numbers.count ? first.numbers[index] : 0
            let right = index < second.numbers.count ? second.numbers[index] : 0
            if left != right { return left < right }
        }
        switch (first.stage, second.stage) {
        case (nil, _): return false
        case (_?, nil): return true
        case (let left?, let right?):
            return left.word != right.word ? left.word < right.word : left.number < right.number
        }
    }
}
