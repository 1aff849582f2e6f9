import Glibc
import MesosContainers
import MesosIO
import Testing

@Suite(.serialized)
struct WorkDirectoryTests {
    private let run = WorkDirectory.Run(
        agent: "agent-1", framework: "framework-1", executor: "task", container: "run-1")

    @Test func laysSandboxesOutAsMesosDoes() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let agent = try work.createDirectory(ofAgent: "agent-1")
        let sandbox = try work.createSandbox(of: run)
        let runs = "\(agent)/frameworks/framework-1/executors/task/runs"
        #expect(sandbox == "\(runs)/run-1")
        #expect(mode(sandbox) == 0o750)
        #expect(target("\(work.path)/slaves/latest") == agent)
        #expect(target("\(runs)/latest") == sandbox)

        var second = run
        second.container = "run-2"
        #expect(try target("\(runs)/latest") == sandbox && work.createSandbox(of: second) == "\(runs)/run-2")
        #expect(target("\(runs)/latest") == "\(runs)/run-2")
    }

    @Test(.enabled(if: geteuid() == 0)) func givesTheSandboxToTheTasksUser() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory(scratch.directory)
        let sandbox = try work.createSandbox(of: run, user: "nobody")
        var status = stat()
        #expect(stat(sandbox, &status) == 0)
        #expect(try status.st_uid == UserAccount(named: "nobody").userID)
    }

    @Test(arguments: ["", ".", "..", "a/b", "a\0b", String(repeating: "x", count: 256)])
    func refusesNamesThatAreNoDirectory(name: String) throws {
        let scratch = try Scratch()
        let work = try WorkDirectory(scratch.directory)
        var run = run
        run.executor = name
        #expect(throws: SandboxError.unsafeName(name)) { try work.createSandbox(of: run) }
        #expect(TextFile.names(scratch.directory).isEmpty)
    }

    @Test func saysWhatWentWrong() throws {
        let scratch = try Scratch()
        let file = "\(scratch.directory)/file"
        TextFile.write("", to: file)
        let work = try WorkDirectory(file)
        #expect(throws: SandboxError.system(SystemError("create directory", work.sandbox(of: run), code: ENOTDIR))) {
            try work.createSandbox(of: run)
        }
        #expect(throws: SandboxError.relativePath("work")) { try WorkDirectory("work") }
        #expect(throws: SandboxError.user(.unknownUser("no-such-user"))) {
            try work.createSandbox(of: run, user: "no-such-user")
        }
        #expect(
            SystemError("create directory", "/x", code: ENOSPC).description
                == "cannot create directory '/x': No space left on device")
    }

    @Test(.enabled(if: geteuid() == 0)) func reportsAFullDisk() async throws {
        let scratch = try Scratch()
        let disk = "\(scratch.directory)/disk"
        try FileTree.create(disk)
        let mounted = try await scratch.shell(
            "mount -t tmpfs -o size=64k,nr_inodes=8 tmpfs \(disk)",
            environment: [("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")]
        ).ended()
        guard mounted.isSuccess else { return }
        defer { umount2(disk, Int32(2)) }
        let work = try WorkDirectory(disk)
        let error = #expect(throws: SandboxError.self) { try work.createSandbox(of: run) }
        guard case .system(let failure) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(failure.code == ENOSPC)
        #expect(failure.description.hasPrefix("cannot create directory '\(disk)/slaves"))
        #expect(failure.description.hasSuffix("No space left on device"))
    }

    @Test func privateDirectoriesAreUnlikeEachOther() throws {
        let scratch = try Scratch()
        let first = try ClusterDirectory.create(under: scratch.directory)
        let second = try ClusterDirectory.create(under: scratch.directory)
        #expect(first != second)
        #expect(first.hasPrefix("\(scratch.directory)/mesoskit-"))
        #expect(mode(first) == (geteuid() == 0 ? 0o711 : 0o700))
        #expect(throws: SystemError("create a directory under", "/no/such", code: ENOENT)) {
            try ClusterDirectory.create(under: "/no/such")
        }
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode & 0o7777
    }

    private func target(_ link: String) -> String {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let length = readlink(link, &buffer, buffer.count)
        return String(decoding: buffer[..<max(0, length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
