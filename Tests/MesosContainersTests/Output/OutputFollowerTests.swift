import Glibc
import MesosContainers
import MesosIO
import Synchronization
import Testing

@Suite(.serialized)
struct OutputFollowerTests {
    /// Lines as they come.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        private let stream: AsyncStream<Int>
        private let continuation: AsyncStream<Int>.Continuation

        init() { (stream, continuation) = AsyncStream.makeStream(of: Int.self) }

        func add(_ more: [String]) {
            let count = lines.withLock { lines in
                lines.append(contentsOf: more)
                return lines.count
            }
            continuation.yield(count)
        }

        var all: [String] { lines.withLock { $0 } }

        func reaches(_ count: Int) async {
            if all.count >= count { return }
            for await reached in stream where reached >= count { return }
        }
    }

    @Test func deliversLinesAsTheyAreWritten() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/log"
        TextFile.write("first\nsec", to: path)
        let lines = Lines()
        let file = try OutputFollower().follow(path) { lines.add($0) }
        await lines.reaches(1)
        #expect(lines.all == ["first"])
        TextFile.write("ond\n\nthi", to: path)
        await lines.reaches(3)
        #expect(lines.all == ["first", "second", ""])
        TextFile.write("rd", to: path)
        await file.finish()
        #expect(lines.all == ["first", "second", "", "third"])
        TextFile.write("late\n", to: path)
        await file.finish()
        #expect(lines.all == ["first", "second", "", "third"])
    }

    @Test func deliversNothingAfterItIsCancelled() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/log"
        TextFile.write("first\nsec", to: path)
        let lines = Lines()
        let file = try OutputFollower().follow(path) { lines.add($0) }
        await lines.reaches(1)
        file.cancel()
        TextFile.write("ond\nthird\n", to: path)
        await file.finish()
        #expect(lines.all == ["first"])
    }

    @Test func repairsTextAndSplitsLongLines() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/log"
        TextFile.write([0x61, 0xFF, 0x62, 0x0A], to: path)
        let ending = "ö" + String(repeating: "y", count: 10) + "\n"
        TextFile.write(String(repeating: "x", count: 65_535) + ending, to: path)
        TextFile.write(String(repeating: "z", count: 150_000) + "\nend\n", to: path)
        let lines = Lines()
        let file = try OutputFollower().follow(path) { lines.add($0) }
        await file.finish()
        #expect(lines.all.map(\.utf8.count) == [5, 65_535, 12, 65_536, 65_536, 18_928, 3])
        #expect(lines.all[0] == "a\u{FFFD}b")
        #expect(lines.all[2] == "öyyyyyyyyyy")
    }

    @Test func deliversAllOfABigOutput() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/container-1/stdout"
        let container = try scratch.shell("seq 1 300000", environment: [("PATH", "/usr/bin:/bin")])
        _ = try await container.started()
        let lines = Lines()
        let file = try OutputFollower().follow(path) { lines.add($0) }
        #expect(try await container.exited() == .exited(code: 0))
        await file.finish()
        #expect(lines.all.count == 300_000)
        #expect(lines.all.enumerated().allSatisfy { $0.element == "\($0.offset + 1)" })
    }

    @Test func followsManyFilesAtOnce() async throws {
        let scratch = try Scratch()
        let follower = try OutputFollower()
        var followed: [(path: String, lines: Lines, file: FollowedFile)] = []
        for index in 0..<300 {
            let path = "\(scratch.directory)/\(index)"
            TextFile.write("", to: path)
            let lines = Lines()
            followed.append((path, lines, try follower.follow(path) { lines.add($0) }))
        }
        for round in 0..<3 {
            for (index, file) in followed.enumerated() { TextFile.write("\(index) \(round)\n", to: file.path) }
        }
        for (index, file) in followed.enumerated() {
            await file.lines.reaches(3)
            await file.file.finish()
            #expect(file.lines.all == (0..<3).map { "\(index) \($0)" })
        }
    }

    @Test func startsOverWhenTheFileIsWrittenAnew() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/log"
        TextFile.write("a long first line\n", to: path)
        let lines = Lines()
        let file = try OutputFollower().follow(path) { lines.add($0) }
        await lines.reaches(1)
        truncate(path, 0)
        TextFile.write("new\n", to: path)
        await lines.reaches(2)
        await file.finish()
        #expect(lines.all == ["a long first line", "new"])
    }

    @Test func saysWhichFileIsMissing() throws {
        let follower = try OutputFollower()
        #expect(throws: SystemError("follow file", "/no/such/file", code: ENOENT)) {
            _ = try follower.follow("/no/such/file") { _ in }
        }
    }
}
