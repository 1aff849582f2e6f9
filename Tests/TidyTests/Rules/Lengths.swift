/// The longest a file, a function and a line may be. Generated files may be longer.
enum Lengths {
    static let fileLines = 500
    static let functionLines = 70
    static let columns = 120
    /// The first example that a newcomer reads is held to less.
    static let helloLines = 25
}

/// Checks the number of lines of a source file.
func checkFileLength(_ file: SourceFile) -> [Finding] {
    guard file.isSource, !file.isGenerated else { return [] }
    let limit = file.path.hasPrefix("Examples/Hello/") ? Lengths.helloLines : Lengths.fileLines
    guard file.lineCount > limit else { return [] }
    return [file.finding(limit + 1, "the file has \(file.lineCount) lines, \(limit) are allowed")]
}

/// Checks the number of columns of each line of a source file.
func checkLineLength(_ file: SourceFile) -> [Finding] {
    guard file.isSource, !file.isGenerated else { return [] }
    return file.lines.enumerated().compactMap { index, line in
        // Counting bytes first is cheaper: a short line has few of them.
        guard line.raw.utf8.count > Lengths.columns, line.raw.count > Lengths.columns else { return nil }
        return file.finding(index + 1, "the line has \(line.raw.count) columns, \(Lengths.columns) are allowed")
    }
}

/// Checks the number of lines of each function, initialiser, subscript and computed property.
func checkFunctionLength(_ file: SourceFile) -> [Finding] {
    guard file.isSwift, !file.isGenerated else { return [] }
    return file.functions().compactMap { function in
        guard function.lineCount > Lengths.functionLines else { return nil }
        let message = "\(function.name) has \(function.lineCount) lines, \(Lengths.functionLines) are allowed"
        return file.finding(function.line, message)
    }
}

extension SourceFile {
    /// Whether the file is code that people write.
    var isSource: Bool {
        [".swift", ".c", ".h"].contains { path.hasSuffix($0) }
    }
}
