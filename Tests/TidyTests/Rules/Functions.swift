/// A function, initialiser, subscript or computed property with a body.
struct Function: Equatable {
    let name: String
    /// The line of its keyword.
    let line: Int
    /// From the keyword to the closing brace.
    let lineCount: Int
}

extension SourceFile {
    /// The functions of the file, in the order of their keywords; what a nested one takes counts for the outer one too.
    func functions() -> [Function] {
        let tokens = tokens()
        return tokens.indices.compactMap { index in
            let keyword = tokens[index]
            let after = index + 1 < tokens.count ? tokens[index + 1].text : ""
            let name: String
            switch keyword.text {
            case "func", "var": name = after
            case "init", "subscript":
                guard ["(", "?", "!", "<"].contains(after) else { return nil }
                name = keyword.text
            case "deinit": name = keyword.text
            default: return nil
            }
            // `.init(…)` and `.subscript` name a member; they declare none.
            guard index == 0 || tokens[index - 1].text != ".",
                let body = bodyStart(of: keyword.text, after: index, in: tokens)
            else { return nil }
            let end = tokens.end(ofGroupAt: body)
            return Function(
                name: name, line: keyword.line, lineCount: tokens[end - 1].line - keyword.line + 1)
        }
    }

    /// Where the brace stands that opens the body; `nil` for a requirement or a stored property.
    private func bodyStart(of keyword: String, after start: Int, in tokens: [Token]) -> Int? {
        let continuing = ["where", "throws", "rethrows", "async", "-", "{", "(", ",", "&", ":"]
        var index = start + 1
        // An operator's own name may hold any sign: the signature begins at the first parenthesis or angle bracket.
        if keyword == "func", index < tokens.count, !tokens[index].isWord {
            while index < tokens.count, tokens[index].text != "(" { index += 1 }
        }
        while index < tokens.count {
            let token = tokens[index]
            if token.text == "{" { return index }
            if ["}", ")", "]"].contains(token.text) || (keyword == "var" && token.text == "=") { return nil }
            if index > start + 1, token.line != tokens[index - 1].line, !continuing.contains(token.text),
                !Self.expectsMore.contains(tokens[index - 1].text)
            {
                return nil
            }
            index = token.text == "(" || token.text == "[" ? tokens.end(ofGroupAt: index) : index + 1
        }
        return nil
    }

    /// A signature goes on in the next line after one of these.
    private static let expectsMore = [",", "&", ":", ">", "-", "where", "=", "any", "some"]
}
