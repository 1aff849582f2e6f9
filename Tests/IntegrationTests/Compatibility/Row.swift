import Testing

/// One line of the table: a request and what Apache Mesos 1.11.0 answers, observed.
struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let request: RawRequest
    let answer: Answer
    /// Where this library means to answer otherwise, and why.
    var difference: Difference?

    struct Difference: Sendable {
        let reason: String
        let answer: Answer
    }

    init(_ name: String, _ request: RawRequest, _ answer: Answer) {
        self.name = name
        self.request = request
        self.answer = answer
    }

    /// The row with another answer of this library's.
    func butOurs(_ answer: Answer, because reason: String) -> Row {
        var row = self
        row.difference = Difference(reason: reason, answer: answer)
        return row
    }

    func expectedAnswer(of origin: Subject.Origin) -> Answer {
        origin == .mesosKit ? difference?.answer ?? answer : answer
    }

    var testDescription: String { name }
}

/// What must be in an answer. Every answer has a date, and no header but those that are named here.
enum Answer: Sendable {
    /// A sentence as plain text.
    case text(Int, String, allow: String? = nil)
    /// Any sentence, as plain text, that holds these words.
    case someText(Int, containing: String)
    /// No body at all, and no type.
    case empty(Int)
    /// An empty body that has the type of text.
    case emptyText(Int)
    /// Exactly this body.
    case body(Int, String, type: String = "application/json")
    /// A body that begins so.
    case prefix(Int, String, type: String = "application/json")
    /// JSON that means exactly this, whatever the order of its members.
    case json(Int, String)
    /// JSON that has all that this has, and perhaps more.
    case jsonWith(Int, String)
    /// Exactly these bytes.
    case bytes(Int, [UInt8], type: String)
    /// The head of a body that a `HEAD` request asks for: only that it is there.
    case head(Int, type: String?)
    /// The same of a wrong method, whose sentence is not looked at.
    case wrongMethodHead(allowed: [String])
    /// A redirection to the master's own address.
    case redirect
    /// A stream of one record, which holds this sentence as an error, and then ends.
    case errorEvent(String)
    /// A stream whose events begin so; it stays open.
    case events([String], type: String = "application/json")
    /// A stream of the operator's events.
    case operatorEvents([String])

    static let notFound = Answer.text(404, "404 Not Found.")
    static let notImplemented = Answer.text(501, "501 Not Implemented.")

    /// Mesos's sentence for a wrong method.
    static func wrongMethod(_ method: String, allowed: [String]) -> Answer {
        let list = allowed.map { "'\($0)'" }.joined(separator: ", ")
        return .text(
            405, "405 Method Not Allowed. Expecting one of { \(list) }, but received '\(method)'.",
            allow: allowed.joined(separator: ", "))
    }
}
