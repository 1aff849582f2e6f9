import Testing

/// Holds this repository to the house rules; the rules themselves are tested beside this.
@Suite struct TidyTests {
    @Test(arguments: Rule.all)
    func everyFileKeeps(_ rule: Rule) {
        report(Repository.current.files.flatMap(rule.check))
    }

    @Test func namesAreKept() {
        report(checkNames(Repository.current.paths))
        report(checkTopLevel(Repository.current.paths))
    }

    @Test func everyFolderIsATargetAndEveryTargetAFolder() throws {
        let manifest = try #require(Repository.current.files.first { $0.path == "Package.swift" })
        report(checkTargets(of: manifest, against: Repository.current.paths))
    }

    /// A walk that finds nothing to check would pass every rule.
    @Test(arguments: ["Package.swift", "Sources/MesosBase/Machines/Turn.swift", "Tests/TidyTests/TidyTests.swift"])
    func theRepositoryIsSeen(_ path: String) {
        #expect(Repository.current.files.contains { $0.path == path && $0.lineCount > 10 })
    }

    private func report(_ findings: [Finding], at location: SourceLocation = #_sourceLocation) {
        #expect(findings.isEmpty, "\n\(findings.map(\.description).joined(separator: "\n"))", sourceLocation: location)
    }
}
