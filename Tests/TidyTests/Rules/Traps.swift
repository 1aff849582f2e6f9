/// Checks that what may trap on bad input has a reason beside it.
func checkTraps(_ file: SourceFile) -> [Finding] {
    guard file.room != nil, file.isSwift else { return [] }
    let words = ["try" + "!", "as" + "!", "fatalError(", "preconditionFailure(", "unsafelyUnwrapped"]
    return words.flatMap { word in
        file.lines(with: Phrase(word)).filter { !file.isExplained($0) }.map {
            file.finding($0, "'\(word)' needs a comment above it that proves it cannot be reached by bad input")
        }
    }
}

/// Checks that what switches the compiler's checks off has a proof beside it.
func checkEscapeHatches(_ file: SourceFile) -> [Finding] {
    guard file.room != nil, file.isSwift else { return [] }
    let words = ["@unchecked Sendable", "nonisolated(unsafe)", "unsafeBitCast", "@preconcurrency"]
    return words.flatMap { word in
        file.lines(with: Phrase(word)).filter { !file.isExplained($0) }.map {
            file.finding($0, "'\(word)' needs a '//' comment directly above it that says why it is safe")
        }
    }
}

extension SourceFile {
    /// Whether a `//` comment stands on a line, counted from 1, or directly above it; documentation and attributes may
    /// stand between. A documentation comment alone tells what a thing is for, not why it is safe.
    func isExplained(_ number: Int) -> Bool {
        if lines[number - 1].hasComment { return true }
        var index = number - 2
        while index >= 0 {
            let line = lines[index]
            if line.isComment, !line.isDocumentation { return true }
            let isAttribute = line.code.drop { $0 == " " }.hasPrefix("@")
            guard line.isDocumentation || isAttribute else { return false }
            index -= 1
        }
        return false
    }
}
