import Foundation

/// A page as it was read: enough of HTML to crawl by.
struct Page {
    let url: URL
    let html: String

    init(at url: URL) throws {
        guard FileManager.default.fileExists(atPath: url.path) else { throw PageError.missing(url.lastPathComponent) }
        self.url = url
        html = try String(contentsOf: url, encoding: .utf8)
    }

    var title: String {
        html.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.output.1) } ?? url.lastPathComponent
    }

    /// The links in the order of their appearance, as absolute addresses.
    var links: [URL] {
        html.matches(of: /<a href="(.*?)">/).compactMap {
            URL(string: String($0.output.1), relativeTo: url)?.absoluteURL.standardized
        }
    }

    /// The words that a reader sees, without the markup.
    var words: [Substring] {
        html.replacing(/<.*?>/, with: " ").split(whereSeparator: \.isWhitespace)
    }
}

/// Its text becomes the message of the task that fails by it.
enum PageError: Error, CustomStringConvertible {
    case missing(String)

    var description: String {
        switch self {
        case .missing(let name): "there is no page '\(name)'"
        }
    }
}
