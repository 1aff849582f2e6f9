/// The statuses that the program itself exits with, beside those of the commands that it runs.
enum ExitStatus {
    /// The command line cannot be followed (EX_USAGE).
    static let usage: Int32 = 64
    /// The cluster itself has failed (EX_SOFTWARE).
    static let software: Int32 = 70
    /// The output cannot be written (EX_IOERR).
    static let inputOutput: Int32 = 74
    /// The time that was given is over, as of the program `timeout`.
    static let timeout: Int32 = 124
    /// As if ended by Ctrl-C.
    static let interrupted: Int32 = 130
    /// The reader of the output has gone: as if ended by SIGPIPE.
    static let brokenPipe: Int32 = 141
}
