import Foundation
import Testing

/// Compares an answer with what is expected, byte by byte.
struct AnswerCheck {
    let answer: RawAnswer
    /// What was asked for.
    let method: String
    /// Where the master says that the leading master is.
    let location: String

    private static let reasons = [
        200: "OK", 202: "Accepted", 307: "Temporary Redirect", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 406: "Not Acceptable", 409: "Conflict", 415: "Unsupported Media Type",
        501: "Not Implemented",
    ]
    private static let textType = "text/plain; charset=utf-8"

    func expect(_ expected: Answer) {
        checkDate()
        switch expected {
        case .text(let status, let sentence, let allow):
            checkHead(status, type: Self.textType, more: allow.map { ["Allow": $0] } ?? [:])
            #expect(answer.text == sentence)
        case .someText(let status, let words):
            checkHead(status, type: Self.textType)
            #expect(answer.text.contains(words))
        case .empty(let status):
            checkHead(status, type: nil)
            #expect(answer.text == "")
        case .emptyText(let status):
            checkHead(status, type: Self.textType)
            #expect(answer.text == "")
        case .body(let status, let body, let type):
            checkHead(status, type: type)
            #expect(answer.text == body)
        case .prefix(let status, let start, let type):
            checkHead(status, type: type)
            #expect(answer.text.prefix(start.count) == start)
        case .json(let status, let body):
            checkHead(status, type: "application/json")
            #expect((try? JSONTree(answer.text))?.sorted == (try? JSONTree(body))?.sorted)
        case .jsonWith(let status, let body):
            checkHead(status, type: "application/json")
            checkJSON(answer.text, holds: body)
        case .bytes(let status, let bytes, let type):
            checkHead(status, type: type)
            #expect(answer.body == bytes)
        case .head(let status, let type):
            checkHead(status, type: type)
        case .wrongMethodHead(let allowed):
            checkHead(405, type: Self.textType, more: ["Allow": allowed.joined(separator: ", ")])
        case .redirect:
            checkHead(307, type: nil, more: ["Location": location])
            #expect(answer.text == "")
        case .errorEvent(let sentence):
            checkStream(type: "application/json", hasStreamID: true)
            #expect(answer.records == [#"{"type":"ERROR","error":{"message":"\#(sentence)"}}"#])
            #expect(answer.hasEnded)
        case .events(let starts, let type):
            checkStream(type: type, hasStreamID: true)
            checkRecords(starts)
        case .operatorEvents(let starts):
            checkStream(type: "application/json", hasStreamID: false)
            for (record, start) in zip(answer.records, starts) { checkJSON(record, holds: start) }
            #expect(answer.records.count == starts.count)
        }
    }

    private func checkDate() {
        let form = /[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT/
        #expect(answer.head["Date"]?.wholeMatch(of: form) != nil, "\(answer.head)")
    }

    private func checkHead(_ status: Int, type: String?, more: [String: String] = [:]) {
        #expect(
            answer.head.statusLine == "HTTP/1.1 \(status) \(Self.reasons[status] ?? "?")", "\(answer.text.prefix(500))")
        var expected = more
        expected["Content-Type"] = type
        expected["Content-Length"] = method == "HEAD" ? answer.head["Content-Length"] : "\(answer.body.count)"
        #expect(answer.headers == expected)
    }

    private func checkStream(type: String, hasStreamID: Bool) {
        #expect(answer.head.statusLine == "HTTP/1.1 200 OK", "\(answer.text.prefix(500))")
        var headers = answer.headers
        if hasStreamID {
            let id = headers.removeValue(forKey: "Mesos-Stream-Id") ?? ""
            #expect(UUID(uuidString: id) != nil && id == id.lowercased(), "\(answer.head)")
        }
        #expect(headers == ["Content-Type": type, "Transfer-Encoding": "chunked"])
    }

    private func checkJSON(_ text: String, holds part: String) {
        do {
            #expect(try JSONTree(text).holds(JSONTree(part)), "\(text.prefix(1_000)) has not all of \(part)")
        } catch {
            Issue.record(error)
        }
    }

    private func checkRecords(_ starts: [String]) {
        #expect(zip(answer.records, starts).map { $0.prefix($1.count) } == starts.map { $0[...] })
    }
}

extension Answer {
    /// How much of an answer must be read to see whether it is this one.
    var extent: RawExtent {
        switch self {
        case .errorEvent: .records(1, thenEnd: true)
        case .events(let starts, _), .operatorEvents(let starts): .records(starts.count, thenEnd: false)
        default: .body
        }
    }
}
