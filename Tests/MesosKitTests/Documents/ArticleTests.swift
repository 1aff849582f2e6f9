import Testing

/// The articles of the documentation say nothing that does not compile.
@Suite struct ArticleTests {
    private static let catalogue = "Sources/MesosKit/MesosKit.docc"

    @Test(arguments: [
        ("MesosKit", 1), ("WritingAScheduler", 11), ("WritingAnExecutor", 7), ("EmbeddingACluster", 8),
        ("TestingAFramework", 10), ("SharingACluster", 2), ("PlacingWork", 8),
    ])
    func everySnippetIsCompiledSomewhere(article: String, count: Int) throws {
        let document = try Document("\(Self.catalogue)/\(article).md")
        #expect(document.blocks("swift").count == count)
        #expect(try document.uncompiledSnippets() == [])
    }

    @Test func aSnippetThatIsInNoCompiledFileIsFound() throws {
        let document = Document(text: "```swift\nimport MesosKit\nlet nobody = \"has this\"\n```\n```swift\n```\n")
        #expect(try document.uncompiledSnippets() == ["import MesosKit\nlet nobody = \"has this\"", ""])
    }

    @Test(arguments: [
        "WritingAScheduler", "WritingAnExecutor", "EmbeddingACluster", "TestingAFramework", "SharingACluster",
        "PlacingWork",
    ])
    func theFirstPageLeadsToEveryArticle(article: String) throws {
        let topics = try #require(try Document("\(Self.catalogue)/MesosKit.md").text.split(separator: "## Topics").last)
        #expect(topics.contains("<doc:\(article)>"))
    }
}
