/// A piece of code to look for, such as `Set<` or `await`: whole words where it begins or ends with a letter.
struct Phrase: Sendable {
    let text: String
    /// Whether the phrase counts only where no dot stands before it, as in `Task {` but not `V1.Task {`.
    let notAfterDot: Bool
    private let bytes: [UInt8]

    init(_ text: String, notAfterDot: Bool = false) {
        self.text = text
        self.notAfterDot = notAfterDot
        bytes = Array(text.utf8)
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 128...:
            true
        default: false
        }
    }

    /// Where the phrase begins, for each time it occurs.
    func offsets(in code: [UInt8]) -> [Int] {
        var found: [Int] = []
        guard let first = bytes.first, let last = bytes.last, code.count >= bytes.count else { return found }
        for start in 0...(code.count - bytes.count) where code[start] == first {
            let end = start + bytes.count
            guard code[start..<end].elementsEqual(bytes) else { continue }
            let before: UInt8 = start > 0 ? code[start - 1] : 0
            if Self.isWord(first), Self.isWord(before) { continue }
            if Self.isWord(last), end < code.count, Self.isWord(code[end]) { continue }
            if notAfterDot, before == UInt8(ascii: ".") { continue }
            found.append(start)
        }
        return found
    }

    func occurs(in code: String) -> Bool {
        !offsets(in: Array(code.utf8)).isEmpty
    }
}

extension SourceFile {
    /// The lines, counted from 1, on which a phrase occurs in the code.
    func lines(with phrase: Phrase) -> [Int] {
        phrase.offsets(in: masked).map(line(at:))
    }

    /// The number of the line that holds an offset into the text, counted from 1.
    func line(at offset: Int) -> Int {
        1 + masked[..<offset].count { $0 == UInt8(ascii: "\n") }
    }
}
