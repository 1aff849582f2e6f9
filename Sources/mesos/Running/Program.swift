import Foundation

/// The program as a whole: reads the command line and does what it says.
enum Program {
    /// Runs the program with the words that follow its name, and gives the status to exit with.
    static func run(_ words: [String]) async -> Int32 {
        let invocation: Invocation
        do {
            invocation = try Invocation(words, environment: ProcessInfo.processInfo.environment)
        } catch {
            await complain(error.description)
            return ExitStatus.usage
        }
        do {
            switch invocation {
            case .help(let name): try await Channel.output.write(HelpText.text(about: name))
            case .version: try await Channel.output.write(Version.text + "\n")
            case .run(let options):
                guard let master = options.master else { return try await RunCommand(options).run() }
                return try await RemoteRunCommand(options, master: master).run()
            case .master(let options): try await MasterCommand(options).run()
            case .agent(let options): try await AgentCommand(options).run()
            case .state(let options): try await StateCommand(options).run()
            case .ps(let options): try await TaskListCommand(options).run()
            case .logs(let options): try await LogCommand(options).run()
            case .kill(let options): try await KillCommand(options).run()
            case .roles(let options): try await RoleCommand(options).run()
            case .quota(let options): try await QuotaCommand(options).run()
            case .weights(let options): try await WeightCommand(options).run()
            case .explain(let options): try await ExplainCommand(options).run()
            case .cluster(let options): try await ClusterCommand(options).run()
            }
            return 0
        } catch {
            return await end(after: error)
        }
    }

    /// Says why the program ends, unless there is nobody to tell or the reason is known, and gives the status.
    private static func end(after error: any Error) async -> Int32 {
        switch error {
        case Channel.Failure.closed: return ExitStatus.brokenPipe
        case Channel.Failure.refused(let number):
            await complain("cannot write: \(String(cString: strerror(number)))")
            return ExitStatus.inputOutput
        case is CancellationError: return ExitStatus.interrupted
        default:
            await complain(String(describing: error))
            return ExitStatus.software
        }
    }

    private static func complain(_ sentence: String) async {
        try? await Channel.errors.write("mesos: \(sentence)\n")
    }
}
