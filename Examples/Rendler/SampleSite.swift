import Foundation

/// A small site to crawl: pages that refer to each other, to themselves and to one that is not there.
enum SampleSite {
    private static let pages: [(path: String, title: String, links: [String])] = [
        ("index.html", "Home", ["about.html", "docs/index.html", "news/index.html"]),
        ("about.html", "About us", ["index.html", "people.html"]),
        ("people.html", "People", ["about.html"]),
        ("docs/index.html", "Manual", ["../index.html", "install.html", "guide.html"]),
        ("docs/install.html", "Installation", ["index.html", "guide.html"]),
        ("docs/guide.html", "Guide", ["install.html", "reference.html", "guide.html"]),
        ("news/index.html", "News", ["../index.html", "spring.html", "autumn.html"]),
        ("news/spring.html", "Spring", ["index.html", "../people.html"]),
        ("news/autumn.html", "Autumn", ["index.html", "spring.html"]),
    ]

    /// Writes the pages and returns the address of their folder.
    static func write(to folder: URL) throws -> URL {
        for page in pages {
            let file = folder.appending(path: page.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            let links = page.links.map { "<li><a href=\"\($0)\">See \($0)</a></li>" }.joined(separator: "\n")
            let html = "<html><head><title>\(page.title)</title></head><body>\n<ul>\n\(links)\n</ul>\n</body></html>\n"
            try html.write(to: file, atomically: true, encoding: .utf8)
        }
        return folder
    }
}
