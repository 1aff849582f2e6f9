import Foundation
import Synchronization

/// A program that runs beside the tests. The end of its input tells it to end, which comes even if the tests crash.
final class Program: Sendable {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    private let rest = Mutex<[UInt8]>([])

    /// Starts a program; what it reads comes from ``end()`` only.
    init(_ executable: String, _ arguments: [String], environment: [String: String] = [:]) throws {
        process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try Self.withAllSignals { try process.run() }
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

    /// The next line that it prints; `nil` once it has ended.
    func line() async -> String? {
        await Blocking.run { [self] in
            while true {
                let line = rest.withLock { rest -> [UInt8]? in
                    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
                    defer { rest.removeSubrange(...end) }
                    return Array(rest[..<end])
                }
                if let line { return String(decoding: line, as: UTF8.self) }
                let data = output.fileHandleForReading.availableData
                guard !data.isEmpty else { return nil }
                rest.withLock { $0 += data }
            }
        }
    }

    /// Closes its input and waits for it to end.
    func end() async {
        try? input.fileHandleForWriting.close()
        await Blocking.run { [self] in process.waitUntilExit() }
    }

    /// Waits for it to end by itself; what it has printed and its status.
    func finished() async -> (status: Int32, output: String, errors: String) {
        await Blocking.run { [self] in
            let errorText = Mutex("")
            let group = DispatchGroup()
            DispatchQueue(label: "errors").async(group: group) {
                let data = self.errors.fileHandleForReading.readDataToEndOfFile()
                errorText.withLock { $0 = String(decoding: data, as: UTF8.self) }
            }
            let data = output.fileHandleForReading.readDataToEndOfFile()
            group.wait()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: data, as: UTF8.self), errorText.withLock { $0 })
        }
    }

    /// What it says where it went wrong; it must have ended.
    func complaint() async -> String {
        await Blocking.run { [self] in
            String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }
    }
}

/// Calls that block a thread, kept off the threads that tasks run on.
enum Blocking {
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "blocking").async { continuation.resume(with: Result(catching: work)) }
        }
    }

    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "blocking").async { continuation.resume(returning: work()) }
        }
    }
}
