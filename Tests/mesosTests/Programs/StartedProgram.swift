import Foundation
import Synchronization
import Testing

/// The program as a process of its own, whose lines are awaited.
final class StartedProgram: Sendable {
    private let process: Process
    private let lines: AsyncStream<String>
    private let ending: AsyncStream<Int32>

    /// Starts the program that was built beside the tests; what it prints and what it complains about are one.
    init(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: try Self.path)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        let (lines, reader) = AsyncStream<String>.makeStream()
        let (ending, waiter) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { process in
            waiter.yield(process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
            waiter.finish()
        }
        try process.run()
        Thread.detachNewThread {
            var rest = Data()
            while true {
                let data = output.fileHandleForReading.availableData
                guard !data.isEmpty else { break }
                rest += data
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    reader.yield(String(decoding: rest[..<end], as: UTF8.self))
                    rest = rest[(end + 1)...]
                }
            }
            reader.finish()
        }
        self.process = process
        self.lines = lines
        self.ending = ending
    }

    /// Nothing that a test started outlives it.
    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    private static var path: String {
        get throws {
            let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let path = URL(filePath: own).deletingLastPathComponent().appending(path: "mesos").path(
                percentEncoded: false)
            try #require(FileManager.default.isExecutableFile(atPath: path), "\(path) has not been built")
            return path
        }
    }

    /// Awaits a line with this text, beyond those that were awaited before; `nil` if the program ends without one.
    @discardableResult
    func line(with text: String) async -> String? {
        for await line in lines where line.contains(text) { return line }
        return nil
    }

    /// Awaits the end, and gives the status, or the number below zero of the signal that ended the program.
    func end() async -> Int32? {
        for await status in ending { return status }
        return nil
    }

    /// All that is left to be printed until the end.
    func rest() async -> [String] {
        var rest: [String] = []
        for await line in lines { rest.append(line) }
        return rest
    }

    /// Sends a signal.
    func send(_ signal: Int32) {
        kill(process.processIdentifier, signal)
    }

    /// Runs the program to its end.
    static func run(_ arguments: String...) async throws -> (status: Int32?, lines: [String]) {
        let program = try StartedProgram(arguments)
        let lines = await program.rest()
        return (await program.end(), lines)
    }
}

/// A master and an agent as programs of their own, at an address that nobody else uses.
final class ProgramCluster: Sendable {
    private static let lastNumber = Atomic<UInt8>(0)

    let ip: String
    let directory: String
    /// Where the master is, or is to be.
    let address: String

    /// All of 127.0.0.0/8 is this machine, so that a test has an address of its own.
    init() throws {
        let number = Self.lastNumber.wrappingAdd(1, ordering: .relaxed).newValue
        let pid = ProcessInfo.processInfo.processIdentifier
        ip = "127.\(100 + number).\((pid >> 8) & 0xff).\(pid & 0xff)"
        address = "\(ip):5050"
        directory = FileManager.default.temporaryDirectory.appending(path: "programs-\(pid)-\(number)").path(
            percentEncoded: false)
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    func startMaster(_ arguments: String...) throws -> StartedProgram {
        try StartedProgram(["master", "--ip=\(ip)", "--work_dir=\(directory)/master"] + arguments)
    }

    func startAgent(_ arguments: String...) throws -> StartedProgram {
        try StartedProgram(
            [
                "agent", "--master=\(address)", "--ip=\(ip)", "--work_dir=\(directory)/agent",
                "--registration_backoff_factor=10ms", "--resources=cpus:2;mem:1024;disk:1024",
            ] + arguments)
    }

    /// Starts both, and returns when the agent has joined.
    func start() async throws -> (master: StartedProgram, agent: StartedProgram) {
        let master = try startMaster()
        try #require(await master.line(with: "is up") != nil)
        let agent = try startAgent()
        try #require(await agent.line(with: "registered as agent") != nil)
        return (master, agent)
    }
}
