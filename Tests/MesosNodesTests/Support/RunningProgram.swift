import Dispatch
import Glibc
import MesosIO
import MesosNodes
import Testing

/// Testing has a type of the same name.
typealias ExitStatus = MesosIO.ExitStatus

/// A program of this package that runs as a process of its own, with a directory of its own for temporary files.
final class RunningProgram: Sendable {
    let pid: Int32
    /// Its directory for temporary files.
    let temporary: String
    private let lines: Mailbox<String>
    private let ended: Mailbox<ExitStatus>

    /// Starts a program that was built beside the tests.
    static func start(_ name: String, _ arguments: [String] = [], in scratch: Scratch) async throws -> RunningProgram {
        let temporary = "\(scratch.directory)/tmp"
        mkdir(temporary, 0o711)
        chmod(temporary, 0o711)
        let lines = Mailbox<String>()
        let output = scratch.gate("output")
        DispatchQueue(label: "output").async { read(output.path, lines) }

        let request = ProcessRequest(
            executable: try path(of: name), arguments: [name] + arguments,
            environment: [("PATH", "/usr/local/bin:/usr/bin:/bin"), ("TMPDIR", temporary)], workingDirectory: "/",
            standardOutput: output.path)
        let (started, ended) = (Mailbox<Int32>(), Mailbox<ExitStatus>())
        try ProcessLauncher().launch(request) { event in
            switch event {
            case .started(let pid): started.post(pid)
            case .failed(let error): started.close(error)
            case .ended: break
            case .exited(let status): ended.post(status)
            }
        }
        return RunningProgram(pid: try await started.next(), temporary: temporary, lines: lines, ended: ended)
    }

    private init(pid: Int32, temporary: String, lines: Mailbox<String>, ended: Mailbox<ExitStatus>) {
        self.pid = pid
        self.temporary = temporary
        self.lines = lines
        self.ended = ended
    }

    /// The products lie beside the tests' own program.
    private static func path(of product: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let slash = try #require(own.lastIndex(of: "/"))
        let path = "\(own[..<slash])/\(product)"
        try #require(access(path, X_OK) == 0, "\(path) has not been built")
        return path
    }

    private static func read(_ path: String, _ lines: Mailbox<String>) {
        let pipe = open(path, O_RDONLY | O_CLOEXEC)
        defer {
            close(pipe)
            lines.close()
        }
        var rest: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = Glibc.read(pipe, &buffer, buffer.count)
            guard count > 0 else { return }
            rest += buffer[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                lines.post(String(decoding: rest[..<end], as: UTF8.self))
                rest.removeSubrange(...end)
            }
        }
    }

    /// The next line that it prints; `nil` when it has ended.
    func line() async -> String? {
        try? await lines.next()
    }

    func exited() async throws -> ExitStatus {
        try await ended.next()
    }
}

/// Awaits what happens in a directory.
enum DirectoryWatch {
    /// Returns when nothing is in the directory.
    static func emptied(_ path: String) async {
        await Blocking.run {
            let watch = inotify_init1(Int32(IN_CLOEXEC))
            defer { close(watch) }
            inotify_add_watch(watch, path, UInt32(IN_DELETE))
            var buffer = [UInt8](repeating: 0, count: 4_096)
            while !SystemFiles.names(path).isEmpty { _ = read(watch, &buffer, buffer.count) }
        }
    }
}
