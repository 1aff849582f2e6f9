import Testing

@Suite struct LengthTests {
    private func lines(_ count: Int) -> String { String(repeating: "let a = 1\n", count: count) }

    @Test func filesMayHave500Lines() {
        #expect(checkFileLength(SourceFile("Sources/MesosBase/A/A.swift", lines(500))) == [])
        let findings = checkFileLength(SourceFile("Sources/MesosBase/A/A.swift", lines(501)))
        #expect(findings.map(\.message) == ["the file has 501 lines, 500 are allowed"])
        #expect(checkFileLength(SourceFile("Sources/CMesosLinux/launch.c", lines(501))).count == 1)
        #expect(checkFileLength(SourceFile("Sources/MesosWire/V1/A.gen.swift", lines(501))) == [])
        #expect(checkFileLength(SourceFile("README.md", lines(501))) == [])
    }

    @Test func helloMayHave25Lines() {
        #expect(checkFileLength(SourceFile("Examples/Hello/main.swift", lines(25))) == [])
        #expect(checkFileLength(SourceFile("Examples/Hello/main.swift", lines(26))).count == 1)
    }

    @Test func linesMayHave120Columns() {
        let path = "Sources/MesosBase/A/A.swift"
        #expect(checkLineLength(SourceFile(path, String(repeating: "a", count: 120))) == [])
        #expect(checkLineLength(SourceFile(path, String(repeating: "é", count: 120))) == [])
        let findings = checkLineLength(SourceFile(path, "a\n" + String(repeating: "a", count: 121)))
        #expect(findings.map(\.line) == [2])
        #expect(checkLineLength(SourceFile("A.gen.swift", String(repeating: "a", count: 121))) == [])
    }

    @Test(arguments: ["func f() {", "init(a: Int) {", "var a: Int {", "subscript(a: Int) -> Int {", "deinit {"])
    func functionsMayHave70Lines(_ signature: String) {
        let path = "Sources/MesosBase/A/A.swift"
        #expect(checkFunctionLength(SourceFile(path, "\(signature)\n\(lines(68))}\n")) == [])
        let findings = checkFunctionLength(SourceFile(path, "\n\(signature)\n\(lines(69))}\n"))
        #expect(findings.map(\.line) == [2])
        #expect(checkFunctionLength(SourceFile("A.gen.swift", "\(signature)\n\(lines(69))}\n")) == [])
    }

    @Test func measuresFromTheKeywordToTheBrace() {
        let text = """
            struct A {
                let text = "func no() {"
                var stored = 1
                var closure = { 2 }
                public static func == (first: Self, second: Self) -> Bool { true }
                func generic<T>(
                    _ value: T, otherwise: () -> Void = { }
                ) async throws
                    -> [T]
                where T: Equatable,
                    T: Sendable
                {
                    var local: Int
                    local = 3
                    return [value].map { $0 }
                }
                var computed: String {
                    get { "}" }
                    set { }
                }
                init?(_ text: String) { self.init() }
            }
            protocol P {
                func required(_ a: Int) -> Int
                var also: Int { get }
            }
            """
        #expect(
            SourceFile("A.swift", text).functions() == [
                Function(name: "=", line: 5, lineCount: 1), Function(name: "generic", line: 6, lineCount: 11),
                Function(name: "computed", line: 17, lineCount: 4), Function(name: "init", line: 21, lineCount: 1),
                Function(name: "also", line: 25, lineCount: 1),
            ])
    }
}
