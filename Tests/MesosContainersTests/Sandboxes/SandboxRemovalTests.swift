import Glibc
import MesosContainers
import MesosIO
import Testing

/// Directories that are removed for good, whatever a task has left in them, and nothing else.
@Suite(.serialized)
struct SandboxRemovalTests {
    private let run = WorkDirectory.Run(
        agent: "agent-1", framework: "framework-1", executor: "task", container: "run-1")

    private func remove(_ path: String, in work: WorkDirectory) throws {
        let removal = try #require(try work.setAside(path))
        try work.remove(removal)
    }

    @Test func aSandboxOfTheSameNameIsAnother() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let executor = work.directory(ofExecutor: "task", framework: "framework-1", agent: "agent-1")
        TextFile.write("old", to: "\(try work.createSandbox(of: run))/file")
        let removal = try #require(try work.setAside(executor))
        let sandbox = try work.createSandbox(of: run)
        #expect(TextFile.names(sandbox).isEmpty)
        TextFile.write("new", to: "\(sandbox)/file")
        try work.remove(removal)
        let executors = "\(work.directory(ofFramework: "framework-1", agent: "agent-1"))/executors"
        #expect(TextFile.names(executors) == ["task"])
        #expect(TextFile.read("\(sandbox)/file") == "new")
    }

    @Test func whatWasSetAsideMayBeSetAsideWithADirectoryAboveIt() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let sandbox = try work.createSandbox(of: run)
        let executor = work.directory(ofExecutor: "task", framework: "framework-1", agent: "agent-1")
        let removals = try [sandbox, executor].map { try #require(try work.setAside($0)) }
        _ = try work.createSandbox(of: run)
        for removal in removals { try work.remove(removal) }
        #expect(TextFile.names("\(executor)/runs") == ["latest", "run-1"])
        let executors = "\(work.directory(ofFramework: "framework-1", agent: "agent-1"))/executors"
        #expect(TextFile.names(executors) == ["task"])
    }

    @Test func whatIsMissingNeedsNoRemoval() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        #expect(try work.setAside(work.sandbox(of: run)) == nil)
        _ = try work.createSandbox(of: run)
        #expect(try work.setAside("\(work.path)/slaves/agent-2") == nil)
        let removal = try #require(try work.setAside(work.sandbox(of: run)))
        try work.remove(removal)
        try work.remove(removal)
    }

    @Test(arguments: ["", "/", "/slaves/..", "/slaves/../../x", "//slaves", "/./slaves", "/slaves/"])
    func nothingBesideTheWorkDirectoryCanBeNamed(suffix: String) throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        try FileTree.create("\(scratch.directory)/x")
        _ = try work.createSandbox(of: run)
        #expect(throws: SandboxError.self) { _ = try work.setAside(work.path + suffix) }
        #expect(throws: SandboxError.outsideWorkDirectory("\(scratch.directory)/x")) {
            _ = try work.setAside("\(scratch.directory)/x")
        }
        #expect(TextFile.names(scratch.directory) == ["work", "x"])
        #expect(TextFile.names(work.path) == ["slaves"])
    }

    /// Whoever runs tasks as the agent's own user lets them put links in place of directories.
    @Test func aLinkOnTheWayIsNotFollowed() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let sandbox = try work.createSandbox(of: run)
        let outside = "\(scratch.directory)/outside"
        try FileTree.create("\(outside)/run-1")
        let runs = "\(work.directory(ofExecutor: "task", framework: "framework-1", agent: "agent-1"))/runs"
        try FileTree.remove(runs)
        try #require(symlink(outside, runs) == 0)
        #expect(throws: SandboxError.system(SystemError("open directory", runs, code: ENOTDIR))) {
            _ = try work.setAside(sandbox)
        }
        #expect(TextFile.names(outside) == ["run-1"])
    }

    @Test func aLinkInTheDirectorysPlaceIsRemovedAndNotItsTarget() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let sandbox = try work.createSandbox(of: run)
        let outside = "\(scratch.directory)/outside"
        try FileTree.create("\(outside)/kept")
        try FileTree.remove(sandbox)
        try #require(symlink(outside, sandbox) == 0)
        try remove(sandbox, in: work)
        #expect(access(sandbox, F_OK) != 0)
        #expect(TextFile.names(outside) == ["kept"])
    }

    /// The work directory itself may well be a link.
    @Test func aWorkDirectoryMayBeALink() throws {
        let scratch = try Scratch()
        try FileTree.create("\(scratch.directory)/disk")
        try #require(symlink("\(scratch.directory)/disk", "\(scratch.directory)/link") == 0)
        let work = try WorkDirectory("\(scratch.directory)/link/")
        let sandbox = try work.createSandbox(of: run)
        try remove(sandbox, in: work)
        #expect(access(sandbox, F_OK) != 0)
    }

    @Test func oddTreesAreRemoved() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let sandbox = try work.createSandbox(of: run)
        let outside = "\(scratch.directory)/outside"
        TextFile.write("kept", to: outside)
        symlink(outside, "\(sandbox)/link")
        symlink("/", "\(sandbox)/root")
        symlink("link", "\(sandbox)/loop")
        mkfifo("\(sandbox)/pipe", 0)
        try FileTree.create("\(sandbox)/closed/inner")
        chmod("\(sandbox)/closed/inner", 0)
        chmod("\(sandbox)/closed", 0)
        // Names that are no text.
        let odd = "\(sandbox)/".utf8CString.dropLast() + [-1, -2, 10, 0]
        try #require(mkdir(Array(odd), 0o755) == 0)
        let inner = odd.dropLast() + "/".utf8CString.dropLast() + [-128, 0]
        try #require(close(open(Array(inner), O_CREAT | O_WRONLY, 0o600)) == 0)
        let long = String(repeating: "l", count: 255)
        try FileTree.create("\(sandbox)/\(long)")
        TextFile.write("x", to: "\(sandbox)/\(long)/-rf *")
        try remove(sandbox, in: work)
        #expect(access(sandbox, F_OK) != 0)
        #expect(TextFile.read(outside) == "kept")
        let runs = "\(work.directory(ofExecutor: "task", framework: "framework-1", agent: "agent-1"))/runs"
        #expect(TextFile.names(runs) == ["latest"])
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount"))
    func whatIsMountedIsUnmountedAndNotEmptied() async throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let sandbox = try work.createSandbox(of: run)
        let volume = "\(scratch.directory)/volume"
        try FileTree.create(volume)
        TextFile.write("kept", to: "\(volume)/data")
        for name in ["a volume", "another"] { try FileTree.create("\(sandbox)/\(name)") }
        let mounted = try await scratch.shell(
            "mount --bind \(volume) '\(sandbox)/a volume' && mount -t tmpfs tmpfs \(sandbox)/another",
            environment: [("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")]
        ).ended()
        guard mounted.isSuccess else { return }
        TextFile.write("gone", to: "\(sandbox)/another/data")
        try remove(work.directory(ofFramework: "framework-1", agent: "agent-1"), in: work)
        #expect(access(sandbox, F_OK) != 0)
        #expect(TextFile.read("\(volume)/data") == "kept")
        #expect(try !MountTable.current().mountPoints.contains { $0.hasPrefix(scratch.directory) })
    }

    @Test func theDirectoriesOfAgentsAreFoundAndLinksAreNot() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        #expect(try work.agents().isEmpty)
        for name in ["agent-2", "agent-1"] { _ = try work.createDirectory(ofAgent: name) }
        TextFile.write("", to: "\(work.path)/slaves/file")
        #expect(try work.agents() == ["agent-1", "agent-2"])
    }

    @Test(.enabled(if: geteuid() != 0, "root can give sandboxes to anybody"))
    func onlyRootGivesSandboxesToOthers() throws {
        let scratch = try Scratch()
        let work = try WorkDirectory("\(scratch.directory)/work")
        let own = UserAccount.currentUserName
        #expect(throws: SandboxError.foreignUser("root", own: own)) {
            _ = try work.createSandbox(of: run, user: "root")
        }
        #expect(access(work.path, F_OK) != 0)
    }

    @Test func theSentenceNamesBothUsersAndTheWayOut() {
        #expect(
            SandboxError.foreignUser("alice", own: "bob").description
                == "cannot run as user 'alice': the agent runs as 'bob', and only root can run tasks as others; with "
                + "switchUser off all run as 'bob'")
        #expect(SandboxError.outsideWorkDirectory("/etc").description == "'/etc' is not below the work directory")
    }
}
