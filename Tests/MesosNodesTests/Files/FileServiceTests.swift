import Glibc
import MesosIO
import MesosNodes
import MesosWire
import Testing

@Suite(.serialized, .timeLimit(.minutes(1)))
struct FileServiceTests {
    /// A sandbox with much that a task could put there, shown as `/box`, and a secret beside it.
    private final class Sandbox: Sendable {
        let scratch: Scratch
        let files = FileService()
        let path: String

        init() throws {
            scratch = try Scratch()
            path = "\(scratch.directory)/box"
            try FileTree.create("\(path)/sub/deeper")
            try FileTree.create("\(scratch.directory)/box-not")
            SystemFiles.write("0123456789", to: "\(path)/stdout")
            SystemFiles.write("inner", to: "\(path)/sub/deeper/file.txt")
            SystemFiles.write("secret", to: "\(scratch.directory)/secret")
            SystemFiles.write("secret", to: "\(scratch.directory)/box-not/secret")
            for (link, target) in [
                ("near", "sub/deeper"), ("absolute", "\(path)/sub"), ("up", "sub/../stdout"), ("out", "/etc"),
                ("outfile", "../secret"), ("sibling", "\(path)-not/secret"), ("loop", "loop"), ("broken", "nowhere"),
                ("sub/back", ".."), ("sub/wayout", "../.."),
            ] { symlink(target, "\(path)/\(link)") }
            mkfifo("\(path)/pipe", 0o644)
            try files.attach(path, as: "/box")
        }

        func read(
            _ path: String, offset: UInt64 = 0, length: UInt64? = nil
        ) async throws -> V1.Agent.Response.ReadFile {
            try await files.read(path, offset: offset, length: length)
        }

        func browse(_ path: String) async throws -> [V1.FileInfo] { try await files.browse(path) }

        func download(_ path: String) async throws -> FileDownload { try await files.download(path) }

        func content(_ path: String, offset: UInt64 = 0, length: UInt64? = nil) async throws -> String {
            String(decoding: try await files.read(path, offset: offset, length: length).data, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("/box/stdout", "0123456789"), ("/box//stdout", "0123456789"), ("/box/./sub/../stdout", "0123456789"),
        ("/box/near/file.txt", "inner"), ("/box/absolute/deeper/file.txt", "inner"), ("/box/up", "0123456789"),
        ("/box/sub/back/stdout", "0123456789"), ("/box/near/../../stdout", "0123456789"),
        ("file:///box/stdout", "0123456789"),
    ])
    func whatIsWithinIsRead(path: String, content: String) async throws {
        #expect(try await Sandbox().content(path) == content)
    }

    @Test(arguments: [
        "/box/..", "/box/../secret", "/box/sub/../../secret", "/box/out/passwd", "/box/out", "/box/outfile",
        "/box/sibling", "/box/sub/wayout/secret", "/box/near/../../../secret",
    ])
    func nothingLeadsOutside(path: String) async throws {
        let sandbox = try Sandbox()
        let real = sandbox.path + path.dropFirst("/box".count)
        let error = FileServiceError.invalid("'\(real)' is inaccessible")
        await #expect(throws: error) { try await sandbox.read(path) }
        await #expect(throws: error) { _ = try await sandbox.download(path) }
        await #expect(throws: error) { try await sandbox.browse(path) }
    }

    @Test(arguments: [
        "/box/none", "/box/none/stdout", "/box/stdout/x", "/box/stdout/..", "/box/broken", "/other", "/boxes/stdout",
        "box/stdout", "/", "/box/a\0b",
    ])
    func whatIsNotThereIsNotFound(path: String) async throws {
        let sandbox = try Sandbox()
        await #expect(throws: FileServiceError.notFound) { try await sandbox.read(path) }
        await #expect(throws: FileServiceError.notFound) { try await sandbox.browse(path) }
    }

    @Test func aLinkToItselfEnds() async throws {
        let sandbox = try Sandbox()
        let error = FileServiceError.invalid(
            "Failed to determine canonical path of '\(sandbox.path)/loop': Too many levels of symbolic links")
        await #expect(throws: error) { try await sandbox.read("/box/loop") }
    }

    @Test func whatIsNoFileIsNotWaitedFor() async throws {
        let sandbox = try Sandbox()
        await #expect(throws: FileServiceError.invalid("Cannot read a directory")) {
            try await sandbox.read("/box/sub")
        }
        await #expect(throws: FileServiceError.invalid("Cannot download a directory")) {
            _ = try await sandbox.download("/box")
        }
        let error = FileServiceError.invalid("Cannot read '\(sandbox.path)/pipe': it is not a regular file")
        await #expect(throws: error) { try await sandbox.read("/box/pipe") }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func whatMayNotBeReadIsToldApart() async throws {
        let sandbox = try Sandbox()
        chmod("\(sandbox.path)/stdout", 0)
        let error = FileServiceError.failed("Failed to open file at '\(sandbox.path)/stdout': Permission denied")
        await #expect(throws: error) { try await sandbox.read("/box/stdout") }
    }

    @Test func partsAreReadByOffsetAndLength() async throws {
        let sandbox = try Sandbox()
        #expect(try await sandbox.content("/box/stdout", offset: 3, length: 4) == "3456")
        #expect(try await sandbox.content("/box/stdout", offset: 8, length: 100) == "89")
        #expect(try await sandbox.read("/box/stdout", offset: 0, length: 0) == .init(size: 10, data: []))
        for offset in [10, 11, UInt64(Int64.max), UInt64.max] {
            #expect(try await sandbox.read("/box/stdout", offset: offset) == .init(size: 10, data: []))
        }
    }

    @Test func oneAnswerHoldsSoMuchAndNoMore() async throws {
        let sandbox = try Sandbox()
        SystemFiles.write(String(repeating: "x", count: 100_000), to: "\(sandbox.path)/large")
        let all = try await sandbox.read("/box/large", offset: 0)
        #expect(all.size == 100_000)
        #expect(all.data.count == 65_536)
        #expect(try await sandbox.read("/box/large", offset: 1, length: 1 << 40).data.count == 65_536)
        #expect(try await sandbox.read("/box/large", offset: 65_536).data.count == 34_464)
    }

    @Test func aDownloadGivesTheWholeFile() async throws {
        let sandbox = try Sandbox()
        let download = try await sandbox.download("/box/near/file.txt")
        #expect(download.name == "file.txt")
        #expect(download.mediaType == "text/plain")
        #expect(download.size == 5)
        // The file stays the same even if its name means another.
        unlink("\(sandbox.path)/sub/deeper/file.txt")
        #expect(try await download.bytes(at: 0, count: 3) == Array("inn".utf8))
        #expect(try await download.bytes(at: 3, count: 100) == Array("er".utf8))
        #expect(try await download.bytes(at: 5, count: 100) == [])
    }

    @Test func aDirectoryIsListedInOrder() async throws {
        let sandbox = try Sandbox()
        chmod("\(sandbox.path)/stdout", 0o640)
        let files = try await sandbox.browse("/box/")
        // Links are seen as what they point to, or as themselves if that is out of sight.
        #expect(
            files.map { "\($0.path) \(String(($0.mode ?? 0) >> 12, radix: 8))" } == [
                "/box/absolute 4", "/box/loop 12", "/box/near 4", "/box/out 12", "/box/outfile 12", "/box/pipe 1",
                "/box/sibling 12", "/box/stdout 10", "/box/sub 4", "/box/up 10",
            ])
        // A link upwards is followed as far as what is attached.
        let inner = try await sandbox.browse("/box/sub")
        #expect(
            inner.map { "\($0.path) \(String(($0.mode ?? 0) >> 12, radix: 8))" } == [
                "/box/sub/back 4", "/box/sub/deeper 4", "/box/sub/wayout 12",
            ])
        let file = try #require(files.first { $0.path == "/box/stdout" })
        #expect(file.size == 10)
        #expect(file.linkCount == 1)
        #expect(file.mode == 0o100640)
        #expect(file.userID == (geteuid() == 0 ? "root" : file.userID))
        var status = stat()
        stat("\(sandbox.path)/stdout", &status)
        #expect(file.modificationTime == V1.TimeInfo(nanoseconds: Int64(status.st_mtim.tv_sec) * 1_000_000_000))
        #expect(try await sandbox.browse("/box/stdout") == [])
    }

    @Test func aFileOfItsOwnIsShown() async throws {
        let sandbox = try Sandbox()
        symlink("box/stdout", "\(sandbox.scratch.directory)/log")
        try sandbox.files.attach("\(sandbox.scratch.directory)/log", as: "/agent/log")
        #expect(try await sandbox.content("/agent/log", offset: 9) == "9")
        await #expect(throws: FileServiceError.notFound) { try await sandbox.read("/agent/log/x") }
        #expect(
            sandbox.files.attachments.map(\.realPath) == ["\(sandbox.path)/stdout", sandbox.path])
        sandbox.files.detach("/agent/log")
        await #expect(throws: FileServiceError.notFound) { try await sandbox.read("/agent/log") }
    }

    @Test func aDirectoryThatIsGoneIsShownNoMore() async throws {
        let sandbox = try Sandbox()
        sandbox.files.detachAll(under: sandbox.scratch.directory)
        await #expect(throws: FileServiceError.notFound) { try await sandbox.read("/box/stdout") }
        #expect(sandbox.files.attachments.isEmpty)
        let path = "\(sandbox.path)/none"
        #expect(throws: SystemError("find", path, code: ENOENT)) { try sandbox.files.attach(path, as: "/none") }
    }

    @Test func aDirectoryThatALinkHasReplacedIsShownNoMore() async throws {
        let sandbox = try Sandbox()
        rename(sandbox.path, "\(sandbox.path)-moved")
        symlink("/etc", sandbox.path)
        await #expect(throws: FileServiceError.notFound) { try await sandbox.read("/box/passwd") }
    }
}
