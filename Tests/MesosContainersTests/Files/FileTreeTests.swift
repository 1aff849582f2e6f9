import Glibc
import MesosContainers
import MesosIO
import Testing

@Suite(.serialized)
struct FileTreeTests {
    @Test func removesATreeAndFollowsNoLink() throws {
        let scratch = try Scratch()
        let tree = "\(scratch.directory)/tree"
        let outside = "\(scratch.directory)/outside"
        try FileTree.create("\(tree)/a/b/c")
        try FileTree.create("\(tree)/a/d")
        try FileTree.create(outside)
        TextFile.write("kept", to: "\(outside)/file")
        for name in ["one", "a/two", "a/b/c/three", "a/ö\u{301}"] { TextFile.write("x", to: "\(tree)/\(name)") }
        symlink(outside, "\(tree)/a/link")
        symlink("\(outside)/file", "\(tree)/filelink")
        symlink("nowhere", "\(tree)/a/b/broken")
        mkfifo("\(tree)/pipe", 0o600)
        try FileTree.create("\(tree)/closed/inner")
        chmod("\(tree)/closed", 0)

        try FileTree.remove(tree)
        #expect(TextFile.names(scratch.directory) == ["outside"])
        #expect(TextFile.read("\(outside)/file") == "kept")
    }

    @Test func removesALinkAndNotItsTarget() throws {
        let scratch = try Scratch()
        let target = "\(scratch.directory)/target"
        try FileTree.create(target)
        symlink(target, "\(scratch.directory)/link")
        try FileTree.remove("\(scratch.directory)/link")
        #expect(TextFile.names(scratch.directory) == ["target"])
    }

    @Test func removesWhatIsDeeperThanAnyPath() throws {
        let scratch = try Scratch()
        let tree = "\(scratch.directory)/deep"
        try FileTree.create(tree)
        let name = String(repeating: "d", count: 200)
        var directory = open(tree, O_RDONLY | O_DIRECTORY)
        for _ in 0..<100 {
            try #require(mkdirat(directory, name, 0o755) == 0)
            let next = openat(directory, name, O_RDONLY | O_DIRECTORY)
            close(directory)
            directory = next
        }
        close(directory)
        try FileTree.remove(tree)
        #expect(TextFile.names(scratch.directory).isEmpty)
    }

    @Test func removesWideTrees() throws {
        let scratch = try Scratch()
        for index in 0..<500 {
            try FileTree.create("\(scratch.directory)/wide/\(index)")
            TextFile.write("x", to: "\(scratch.directory)/wide/\(index)/file")
        }
        try FileTree.remove("\(scratch.directory)/wide")
        #expect(TextFile.names(scratch.directory).isEmpty)
    }

    @Test func whatIsMissingIsRemovedAlready() throws {
        try FileTree.remove("/no/such/tree")
    }

    @Test func createsWhatIsMissingAbove() throws {
        let scratch = try Scratch()
        try FileTree.create("\(scratch.directory)/a/b/c")
        try FileTree.create("\(scratch.directory)/a/b/c")
        #expect(TextFile.names("\(scratch.directory)/a/b") == ["c"])
        TextFile.write("", to: "\(scratch.directory)/file")
        let path = "\(scratch.directory)/file"
        #expect(throws: SystemError("create directory", path, code: ENOTDIR)) { try FileTree.create(path) }
    }
}
