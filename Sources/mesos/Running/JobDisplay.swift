import MesosKit

/// Shows what becomes of a command's instances, and what they print.
struct JobDisplay {
    private var screen = Screen()
    private var progress: Progress
    private var verdict = Verdict()

    init(instances: Int) {
        progress = Progress(total: instances)
    }

    /// The status to exit with, as far as is known.
    var exitStatus: Int32 { verdict.exitStatus }

    /// Shows that there is something to wait for.
    mutating func begin() async {
        await screen.show(progress.line)
    }

    /// Shows an event.
    ///
    /// - Throws: ``Channel/Failure`` if the output cannot be written.
    mutating func show(_ event: JobEvent) async throws {
        switch event {
        case .output(let line, .standardOutput, let instance):
            try await screen.print("\(instance) | \(line)")
        case .output(let line, .standardError, let instance):
            await screen.printError("\(instance) | \(line)")
        case .update(let status, let instance):
            progress.note(status.state, of: instance.number)
            verdict.note(status, of: instance.number)
            if let complaint = Verdict.complaint(about: status, of: "\(instance)") { await say(complaint) }
            await screen.show(progress.line)
        case .waiting, .restarting, .replaced, .unfiltered, .notSaved:
            await say("\(event)")
        }
    }

    /// Says something that is not about one instance.
    mutating func say(_ sentence: String) async {
        await screen.printError("mesos: \(sentence)")
    }

    /// Removes the line of progress.
    mutating func finish() async {
        await screen.finish()
    }
}
