/// Finds dictionary types such as `[TaskID: [String]]`; dictionary literals, which a `SortedMap` can be written as, are
/// none.
private struct TypeReader {
    let tokens: [Token]

    private func text(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }

    /// The index behind the type that begins at `index`, or `nil` if none does.
    func type(at index: Int) -> Int? {
        var end: Int
        if ["any", "some", "inout"].contains(text(index)) { return type(at: index + 1) }
        if text(index) == "[" {
            guard let element = type(at: index + 1) else { return nil }
            if text(element) == "]" {
                end = element + 1
            } else {
                guard text(element) == ":", let value = type(at: element + 1), text(value) == "]" else { return nil }
                end = value + 1
            }
        } else if text(index) == "(" {
            end = tokens.end(ofGroupAt: index)
        } else {
            guard let path = path(at: index) else { return nil }
            end = path
        }
        while ["?", "!"].contains(text(end)) { end += 1 }
        return end
    }

    /// A name such as `V1.TaskID` or `SortedMap<TaskID, Int>`.
    private func path(at start: Int) -> Int? {
        var index = start
        while true {
            guard text(index).first?.isUppercase == true else { return nil }
            index += 1
            if text(index) == "<" {
                guard let end = arguments(at: index) else { return nil }
                index = end
            }
            guard text(index) == "." else { return index }
            index += 1
        }
    }

    private func arguments(at start: Int) -> Int? {
        var index = start + 1
        while let end = type(at: index) {
            if text(end) == ">" { return end + 1 }
            guard text(end) == "," else { return nil }
            index = end + 1
        }
        return nil
    }

    func isDictionary(at index: Int) -> Bool {
        guard text(index) == "[", let key = type(at: index + 1), text(key) == ":",
            let value = type(at: key + 1)
        else { return false }
        return text(value) == "]"
    }
}

extension SourceFile {
    /// Where a dictionary type begins, for each one in the code.
    func offsetsOfDictionaryTypes() -> [Int] {
        let tokens = tokens()
        let reader = TypeReader(tokens: tokens)
        return tokens.indices.filter { reader.isDictionary(at: $0) }.map { tokens[$0].offset }
    }
}
