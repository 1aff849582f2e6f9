/// A word, string, punctuation mark or documentation comment of a schema.
struct Token: Equatable {
    enum Kind: Equatable {
        case word(String)
        case text(String)
        case mark(Character)
        case documentation(String)
        case end
    }

    var kind: Kind
    var line: Int

    var description: String {
        switch kind {
        case .word(let word): "'\(word)'"
        case .text(let text): "\"\(text)\""
        case .mark(let mark): "'\(mark)'"
        case .documentation: "a comment"
        case .end: "the end of the file"
        }
    }
}

/// Cuts a schema into tokens.
struct SchemaLexer {
    var file: String

    func tokens(of source: String) throws(SchemaError) -> [Token] {
        var tokens: [Token] = []
        var number = 0
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            try scan(line, number, into: &tokens)
        }
        tokens.append(Token(kind: .end, line: number))
        return tokens
    }

    private func scan(_ line: Substring, _ number: Int, into tokens: inout [Token]) throws(SchemaError) {
        var rest = line
        while let character = rest.first {
            if character == " " || character == "\t" {
                rest.removeFirst()
            } else if character == "#" {
                return
            } else if rest.hasPrefix("///") {
                let text = rest.dropFirst(3).drop { $0 == " " }
                tokens.append(Token(kind: .documentation(String(text)), line: number))
                return
            } else if "{};=,<>:".contains(character) {
                tokens.append(Token(kind: .mark(character), line: number))
                rest.removeFirst()
            } else if character == "\"" {
                rest.removeFirst()
                guard let close = rest.firstIndex(of: "\"") else {
                    throw SchemaError(place: SourcePlace(file: file, line: number), problem: .unterminatedString)
                }
                tokens.append(Token(kind: .text(String(rest[..<close])), line: number))
                rest = rest[rest.index(after: close)...]
            } else {
                let word = rest.prefix(while: Self.belongsToWord)
                guard !word.isEmpty else {
                    throw SchemaError(
                        place: SourcePlace(file: file, line: number), problem: .unexpectedCharacter(character))
                }
                tokens.append(Token(kind: .word(String(word)), line: number))
                rest = rest.dropFirst(word.count)
            }
        }
    }

    private static func belongsToWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "_.-".contains(character))
    }
}
