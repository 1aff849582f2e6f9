/// A site to crawl: a value, so that the same pages are read in a simulation, in a test and by the program.
struct Site: Sendable {
    struct Page: Sendable, Equatable {
        var title: String
        var text = ""
        var links: [String] = []
    }

    var pages: [String: Page]

    /// Pages about the sea that refer to each other, to themselves and to one that is not there.
    static let sea = Site(pages: [
        "index": Page(title: "The sea", text: "All of it, from above.", links: ["fish", "boats", "tides"]),
        "fish": Page(title: "Fish", text: "They swim.", links: ["index", "herring", "fish"]),
        "boats": Page(title: "Boats", text: "They float.", links: ["sails", "harbours"]),
        "tides": Page(title: "Tides", text: "They come and go.", links: ["moon", "harbours"]),
        "herring": Page(title: "Herring", text: "Many at a time.", links: ["smoke"]),
        "sails": Page(title: "Sails", text: "Made of cloth.", links: ["wind"]),
        "harbours": Page(title: "Harbours", text: "Where boats sleep.", links: ["boats", "tides"]),
        "moon": Page(title: "The moon", text: "It pulls.", links: ["index"]),
        "smoke": Page(title: "Smoke", text: "It keeps fish.", links: ["fish"]),
    ])
}

/// What was read of a page travels as the data of the update that its task has finished. It is written by hand, because
/// the same page must be the same bytes in every run.
extension Site.Page {
    init?(bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 2)
        guard lines.count == 3 else { return nil }
        let links = lines[1].split(separator: " ").map(String.init)
        self.init(title: String(lines[0]), text: String(lines[2].dropFirst()), links: links)
    }

    var bytes: [UInt8] { Array("\(title)\n \(links.joined(separator: " "))\n \(text)".utf8) }
}
