import Testing

@Suite struct LayoutTests {
    @Test func onlyListedEntriesLieAtTheTop() {
        let good = ["Package.swift", "Sources/A/A.swift", "Tests/T/T.swift", "README.md", "CHANGELOG.md", ".ci/run"]
        #expect(checkTopLevel(good) == [])
        #expect(checkTopLevel(good + ["LICENSE", "docs/a.md", "docs/b.md"]).map(\.path) == ["LICENSE", "docs"])
    }

    @Test(arguments: [
        "Sources/A/Utils/B.swift", "Sources/A/B/Helpers.swift", "Tests/A/common/B.swift", "Sources/A/Misc.swift",
        "Sources/A/B/String+Extensions.swift",
    ])
    func emptyNamesAreFound(_ path: String) {
        #expect(checkNames([path, "Sources/A/Commons/ExtensionPoint.swift"]).map(\.path) == [path])
    }

    @Test(arguments: [
        ("Sources/MesosIO/MesosIO.swift", "", 0), ("Sources/MesosIO/Files/File.swift", "", 0),
        ("Sources/MesosIO/File.swift", "", 1), ("Sources/MesosIO/main.swift", "", 1),
        ("Sources/mesos/main.swift", "", 0),
        ("Sources/mesos/Program.swift", "@main struct Program {}", 0), ("Sources/mesos/Flags.swift", "", 1),
        ("Tests/MesosIOTests/FileTests.swift", "", 0), ("Sources/CMesosLinux/launch.c", "", 0),
    ])
    func looseFilesAreFound(_ path: String, _ text: String, _ count: Int) {
        #expect(checkLooseFiles(SourceFile(path, text)).count == count)
    }
}
