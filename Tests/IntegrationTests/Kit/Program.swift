import Foundation
import Synchronization

/// A program that runs beside the tests. The end of its input tells it to end, which comes even if the tests crash.
final class Program: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Held while a program is started: it would inherit the pipes of another that is started at the same time, whose
    /// end nobody could see then.
    private static let starts = Mutex(())
    /// How long a program may take to end that has closed its output or was told to end; in seconds.
    private static let patience = 20

    /// What it is called in errors.
    private let name: String
    private let process: Process
    private let input: Pipe
    private let output: AsyncStream<String>
    private let errors: AsyncStream<String>
    /// Is entered until it has ended.
    private let life = DispatchGroup()

    /// Starts a program; what it reads comes from ``end()`` only.
    init(_ executable: String, _ arguments: [String]) throws {
        let (process, life) = (Process(), life)
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.terminationHandler = { _ in life.leave() }
        life.enter()
        let pipes = try Self.starts.withLock { _ in
            let pipes = (input: Pipe(), output: Pipe(), errors: Pipe())
            process.standardInput = pipes.input
            process.standardOutput = pipes.output
            process.standardError = pipes.errors
            try Self.withAllSignals { try process.run() }
            return pipes
        }
        name = arguments.first { $0.hasSuffix(".py") }.map { URL(filePath: $0).lastPathComponent } ?? executable
        self.process = process
        input = pipes.input
        output = Self.lines(of: pipes.output)
        errors = Self.lines(of: pipes.errors)
    }

    /// Nothing that a test has started outlives it.
    deinit {
        if process.isRunning { process.terminate() }
    }

    /// Threads of Dispatch block signals, and a process inherits what the thread blocks that starts it.
    private static func withAllSignals(_ start: () throws -> Void) rethrows {
        var none = sigset_t()
        var blocked = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &blocked)
        defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
        try start()
    }

    /// Reads a pipe to its end, on a thread of its own.
    private static func lines(of pipe: Pipe) -> AsyncStream<String> {
        let (lines, reader) = AsyncStream<String>.makeStream()
        Thread.detachNewThread {
            var rest = Data()
            while true {
                let data = pipe.fileHandleForReading.availableData
                guard !data.isEmpty else { break }
                rest += data
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    reader.yield(String(decoding: rest[..<end], as: UTF8.self))
                    rest = rest[(end + 1)...]
                }
            }
            if !rest.isEmpty { reader.yield(String(decoding: rest, as: UTF8.self)) }
            reader.finish()
        }
        return lines
    }

    /// The next line that it prints; `nil` once it has ended.
    func line() async throws -> String? {
        for await line in output { return line }
        try Task.checkCancellation()
        return nil
    }

    /// Does work that needs the program, which prints nothing meanwhile. If it ends before the work does, the work is
    /// cancelled, and the error is what it complains of.
    func serve<Value: Sendable>(_ work: @concurrent @Sendable () async throws -> Value) async throws -> Value {
        try await withoutActuallyEscaping(work) { work in
            try await withThrowingTaskGroup(of: Value.self) { group in
                group.addTask { try await work() }
                group.addTask { [self] in
                    _ = try await line()
                    throw Failure(description: try await complaint())
                }
                defer { group.cancelAll() }
                guard let value = try await group.next() else { throw CancellationError() }
                return value
            }
        }
    }

    /// Closes its input and waits for it to end.
    func end() async throws {
        try? input.fileHandleForWriting.close()
        try await exit()
    }

    /// Waits for it to end by itself; what it has printed and its status.
    func finished() async throws -> (status: Int32, output: [String], errors: String) {
        var lines: [String] = []
        while let line = try await line() { lines.append(line) }
        let errors = try await complaint()
        try await exit()
        return (process.terminationStatus, lines, errors)
    }

    /// What it says where it went wrong; complete when it has ended.
    func complaint() async throws -> String {
        var lines: [String] = []
        for await line in errors { lines.append(line) }
        try Task.checkCancellation()
        return lines.joined(separator: "\n")
    }

    /// Waits for its end, also in a task that is cancelled; a program that does not end is ended.
    private func exit() async throws {
        let hasEnded = await Blocking.run { [life] in life.wait(timeout: .now() + .seconds(Self.patience)) == .success }
        guard !hasEnded else { return }
        kill(process.processIdentifier, SIGKILL)
        throw Failure(description: "\(name) has not ended within \(Self.patience) s")
    }
}

/// Calls that block a thread, kept off the threads that tasks run on.
enum Blocking {
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "blocking").async { continuation.resume(with: Result(catching: work)) }
        }
    }

    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "blocking").async { continuation.resume(returning: work()) }
        }
    }
}
