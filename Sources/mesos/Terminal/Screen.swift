/// What the program shows: lines that stay, and below them, on a terminal, a line of progress that changes.
struct Screen {
    private let output: Channel
    private let errors: Channel
    /// Whether there is a line of progress at all, and whether lines of the output would run into it.
    private let hasProgress: Bool
    private let outputMeetsProgress: Bool
    /// The line of progress, and whether it can be seen now.
    private var progress = ""
    private var isDrawn = false

    init(output: Channel = .output, errors: Channel = .errors) {
        self.output = output
        self.errors = errors
        hasProgress = errors.isTerminal
        outputMeetsProgress = hasProgress && output.isTerminal
    }

    /// Prints a line to the standard output.
    ///
    /// - Throws: ``Channel/Failure`` if it cannot be written.
    mutating func print(_ line: String) async throws {
        if outputMeetsProgress { await clear() }
        try await output.write(line + "\n")
        await draw()
    }

    /// Prints a line to the standard error, if anybody reads it.
    mutating func printError(_ line: String) async {
        await clear()
        try? await errors.write(line + "\n")
        await draw()
    }

    /// Changes the line of progress.
    mutating func show(_ line: String) async {
        guard line != progress || !isDrawn else { return }
        progress = line
        isDrawn = false
        await draw()
    }

    /// Removes the line of progress for good.
    mutating func finish() async {
        await clear()
        progress = ""
    }

    private mutating func clear() async {
        guard isDrawn else { return }
        isDrawn = false
        try? await errors.write("\r\u{1B}[K")
    }

    private mutating func draw() async {
        guard hasProgress, !isDrawn, !progress.isEmpty else { return }
        isDrawn = true
        try? await errors.write("\r\(progress.prefix(max(1, errors.columns - 1)))\u{1B}[K")
    }
}
