import Testing

@testable import mesos

@Suite struct ArgumentsTests {
    private let workDirectory = Option(name: "work-dir", placeholder: "PATH", example: "/tmp", summary: "")
    private let label = Option(name: "label", placeholder: "K=V", example: "a=b", summary: "", isRepeatable: true)

    @Test(arguments: [
        ["--work-dir", "a_b=c"], ["--work_dir", "a_b=c"], ["--work-dir=a_b=c"], ["--work_dir=a_b=c"],
    ])
    func dashesAndUnderscoresAreTheSameInNamesOnly(_ words: [String]) throws {
        let arguments = try Arguments(words, options: [workDirectory, label])
        #expect(arguments.text(of: workDirectory) == "a_b=c")
        #expect(arguments.operands.isEmpty)
    }

    @Test func repeatableOptionsKeepTheirOrder() throws {
        let arguments = try Arguments(["--label", "b=1", "x", "--label=a=2"], options: [workDirectory, label])
        #expect(arguments.texts(of: label) == ["b=1", "a=2"])
        #expect(arguments.operands == ["x"])
    }

    @Test func anOptionMayHaveAnEmptyValue() throws {
        #expect(try Arguments(["--work-dir="], options: [workDirectory]).text(of: workDirectory)?.isEmpty == true)
        #expect(try Arguments(["--work-dir", ""], options: [workDirectory]).text(of: workDirectory)?.isEmpty == true)
    }

    @Test func theFirstTwoDashesEndTheOptionsAndLaterOnesAreWords() throws {
        let arguments = try Arguments(["a", "--", "--work-dir", "--", "-"], options: [workDirectory])
        #expect(arguments.operands == ["a", "--work-dir", "--", "-"])
        #expect(arguments.text(of: workDirectory) == nil)
    }

    @Test func aSingleDashIsAWord() throws {
        #expect(try Arguments(["-"], options: []).operands == ["-"])
    }
}
