import Glibc
import MesosContainers
import MesosIO
import Testing

@Suite(.serialized)
struct NestedSandboxTests {
    @Test func aTaskFindsItsSandboxUnderItsContainerAndItsName() throws {
        let scratch = try Scratch()
        let sandbox = try NestedSandbox.create(for: "web", container: "n1", in: scratch.directory)
        #expect(sandbox == "\(scratch.directory)/containers/n1")
        #expect(TextFile.names(scratch.directory) == ["containers", "tasks"])
        TextFile.write("hello", to: "\(sandbox)/file")
        #expect(TextFile.read("\(scratch.directory)/tasks/web/file") == "hello")
        var status = stat()
        #expect(stat(sandbox, &status) == 0)
        #expect(status.st_mode & 0o7777 == 0o750)
    }

    @Test func aTaskThatRunsAgainTakesOverItsName() throws {
        let scratch = try Scratch()
        _ = try NestedSandbox.create(for: "web", container: "n1", in: scratch.directory)
        let second = try NestedSandbox.create(for: "web", container: "n2", in: scratch.directory)
        TextFile.write("second", to: "\(second)/file")
        #expect(TextFile.read("\(scratch.directory)/tasks/web/file") == "second")
        #expect(TextFile.names("\(scratch.directory)/containers") == ["n1", "n2"])
    }

    @Test(.enabled(if: geteuid() == 0)) func itBelongsToTheTasksUser() throws {
        let scratch = try Scratch()
        let sandbox = try NestedSandbox.create(for: "web", container: "n1", in: scratch.directory, user: "nobody")
        var status = stat()
        #expect(stat(sandbox, &status) == 0)
        #expect(try status.st_uid == UserAccount(named: "nobody").userID)
    }

    /// Who owns the executor's sandbox may have put a link there.
    @Test(arguments: ["containers", "tasks"])
    func noLinkIsFollowedOutOfTheSandbox(name: String) throws {
        let scratch = try Scratch()
        let (sandbox, outside) = ("\(scratch.directory)/sandbox", "\(scratch.directory)/outside")
        for directory in [sandbox, outside] { try FileTree.create(directory) }
        TextFile.write("mine", to: "\(outside)/passwd")
        symlink(outside, "\(sandbox)/\(name)")
        #expect(
            throws: SandboxError.system(SystemError("open directory", "\(sandbox)/\(name)", code: ENOTDIR))
        ) { try NestedSandbox.create(for: "passwd", container: "n1", in: sandbox) }
        #expect(TextFile.names(outside) == ["passwd"])
        #expect(TextFile.read("\(outside)/passwd") == "mine")
    }

    @Test func theExecutorsSandboxMustNotBeALink() throws {
        let scratch = try Scratch()
        let sandbox = "\(scratch.directory)/sandbox"
        try FileTree.create("\(scratch.directory)/outside")
        symlink("\(scratch.directory)/outside", sandbox)
        #expect(throws: SandboxError.system(SystemError("open directory", sandbox, code: ENOTDIR))) {
            try NestedSandbox.create(for: "web", container: "n1", in: sandbox)
        }
        #expect(TextFile.names("\(scratch.directory)/outside").isEmpty)
    }

    @Test func aDirectoryKeepsTheNameThatTheLinkShouldHave() throws {
        let scratch = try Scratch()
        let taken = "\(scratch.directory)/tasks/web"
        try FileTree.create(taken)
        let error = #expect(throws: SandboxError.self) {
            try NestedSandbox.create(for: "web", container: "n1", in: scratch.directory)
        }
        #expect(error?.description.hasPrefix("cannot create the link '\(taken)': ") == true)
    }

    @Test(arguments: ["", "..", "a/b"]) func namesThatAreNoDirectoryAreRefused(name: String) throws {
        let scratch = try Scratch()
        #expect(throws: SandboxError.unsafeName(name)) {
            try NestedSandbox.create(for: name, container: "n1", in: scratch.directory)
        }
        #expect(throws: SandboxError.unsafeName(name)) {
            try NestedSandbox.create(for: "web", container: name, in: scratch.directory)
        }
        #expect(TextFile.names(scratch.directory).isEmpty)
    }
}
