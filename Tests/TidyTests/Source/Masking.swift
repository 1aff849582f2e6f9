/// Blanks out comments and string literals, byte for byte, so that what is left is code at its old offsets.
///
/// Comments become spaces and string contents become the byte 1, which no rule looks for; quotes, newlines and the code
/// inside string interpolations stay. Enough of Swift's lexical grammar for house rules; not a compiler's.
struct Masking {
    static let stringByte: UInt8 = 1

    private enum Mode {
        case code(openParentheses: Int)
        case string(hashes: Int, multiline: Bool)
    }

    private let source: [UInt8]
    private var masked: [UInt8]
    private var index = 0
    private var modes: [Mode] = [.code(openParentheses: 0)]

    private init(_ text: String) {
        source = Array(text.utf8)
        masked = source
    }

    static func mask(_ text: String) -> [UInt8] {
        var masking = Masking(text)
        while masking.index < masking.source.count {
            switch masking.modes[masking.modes.count - 1] {
            case .code(let open): masking.stepInCode(open)
            case .string(let hashes, let multiline): masking.stepInString(hashes, multiline)
            }
        }
        return masking.masked
    }

    private func starts(_ prefix: StaticString, at position: Int) -> Bool {
        guard position + prefix.utf8CodeUnitCount <= source.count else { return false }
        return prefix.withUTF8Buffer { $0.elementsEqual(source[position..<(position + $0.count)]) }
    }

    private func hashes(at position: Int) -> Int {
        source[position...].prefix { $0 == UInt8(ascii: "#") }.count
    }

    private mutating func blank(to end: Int, with byte: UInt8) {
        while index < min(end, source.count) {
            if source[index] != UInt8(ascii: "\n") { masked[index] = byte }
            index += 1
        }
    }

    private mutating func stepInCode(_ open: Int) {
        let byte = source[index]
        if starts("//", at: index) {
            let end = source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
            blank(to: end, with: UInt8(ascii: " "))
        } else if starts("/*", at: index) {
            skipBlockComment()
        } else if byte == UInt8(ascii: "#") {
            stepOverHashes()
        } else if byte == UInt8(ascii: "\"") {
            openString(hashes: 0)
        } else {
            if byte == UInt8(ascii: "(") { modes[modes.count - 1] = .code(openParentheses: open + 1) }
            if byte == UInt8(ascii: ")") {
                modes[modes.count - 1] = .code(openParentheses: open - 1)
                if open == 1, modes.count > 1 { modes.removeLast() }
            }
            index += 1
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if starts("/*", at: index) {
                depth += 1
                blank(to: index + 2, with: UInt8(ascii: " "))
            } else if starts("*/", at: index) {
                depth -= 1
                blank(to: index + 2, with: UInt8(ascii: " "))
            } else {
                blank(to: index + 1, with: UInt8(ascii: " "))
            }
        } while depth > 0 && index < source.count
    }

    /// After hash signs stands a raw string, an extended regular expression, or plain code such as `#if`.
    private mutating func stepOverHashes() {
        let count = hashes(at: index)
        let next = index + count
        if starts("\"", at: next) {
            index = next
            openString(hashes: count)
        } else if starts("/", at: next) {
            index = next + 1
            while index < source.count, !(source[index] == UInt8(ascii: "/") && hashes(at: index + 1) >= count) {
                blank(to: index + 1, with: Self.stringByte)
            }
            index += 1 + count
        } else {
            index = next
        }
    }

    private mutating func openString(hashes: Int) {
        let multiline = starts("\"\"\"", at: index)
        modes.append(.string(hashes: hashes, multiline: multiline))
        index += multiline ? 3 : 1
    }

    private mutating func stepInString(_ hashCount: Int, _ multiline: Bool) {
        let byte = source[index]
        if byte == UInt8(ascii: "\\"), hashes(at: index + 1) >= hashCount {
            let next = index + 1 + hashCount
            if starts("(", at: next) {
                blank(to: next, with: Self.stringByte)
                modes.append(.code(openParentheses: 0))
            } else {
                blank(to: next + 1, with: Self.stringByte)
            }
        } else if multiline ? starts("\"\"\"", at: index) : byte == UInt8(ascii: "\"") {
            let quotes = multiline ? 3 : 1
            guard hashes(at: index + quotes) >= hashCount else { return blank(to: index + 1, with: Self.stringByte) }
            index += quotes + hashCount
            modes.removeLast()
        } else if byte == UInt8(ascii: "\n"), !multiline {
            modes.removeLast()
        } else {
            blank(to: index + 1, with: Self.stringByte)
        }
    }
}
