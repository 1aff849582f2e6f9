/// A word or a punctuation mark of the code, with its line.
struct Token: Sendable {
    let text: String
    let line: Int
    /// Where the token begins in the code.
    let offset: Int
    let isWord: Bool
}

extension SourceFile {
    /// The words and punctuation marks of the code, in order; strings and comments are left out.
    func tokens() -> [Token] {
        var tokens: [Token] = []
        var line = 1
        var index = 0
        while index < masked.count {
            let byte = masked[index]
            let start = index
            index += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte <= UInt8(ascii: " ") { continue }
            // A word in backticks is a name, never a keyword: the backticks stay in its text.
            if Phrase.isWord(byte) || byte == UInt8(ascii: "`") {
                while index < masked.count, Phrase.isWord(masked[index]) || masked[index] == UInt8(ascii: "`") {
                    index += 1
                }
                let text = String(decoding: masked[start..<index], as: UTF8.self)
                tokens.append(Token(text: text, line: line, offset: start, isWord: true))
            } else {
                let text = String(decoding: [byte], as: UTF8.self)
                tokens.append(Token(text: text, line: line, offset: start, isWord: false))
            }
        }
        return tokens
    }
}

extension [Token] {
    /// The index behind the bracket that closes the one at `start`.
    func end(ofGroupAt start: Int) -> Int {
        var depth = 0
        for index in start..<count {
            switch self[index].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
        }
        return count
    }
}
