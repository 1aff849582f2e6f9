import MasterCore
import MesosBase
import MesosWire
import Testing

@Suite struct ExplanationTests {
    private func query(_ items: (String, String)...) throws -> ExplanationQuery {
        try ExplanationQuery(items.map { (name: $0.0, value: $0.1) })
    }

    @Test func oneThingIsAskedAbout() throws {
        #expect(try query(("framework", "a")) == .framework("a"))
        #expect(try query(("jsonp", "f"), ("agent", "a")) == .agent("a"))
        #expect(try query(("role", "a/b")) == .role("a/b"))
    }

    @Test func whatIsWrongWithARequestIsSaid() {
        let usage = "Give one of 'framework', 'agent' and 'role', as in '/explain?framework=NAME'"
        let rows: [([(String, String)], String)] = [
            ([], "Nothing is asked about."),
            ([("jsonp", "f")], "Nothing is asked about."),
            ([("role", "a"), ("agent", "b")], "More than one thing is asked about: 'role', 'agent'."),
            ([("role", "a"), ("role", "b")], "More than one thing is asked about: 'role', 'role'."),
            ([("role", "")], "The parameter 'role' is empty."),
            ([("role", "a"), ("frameworks", "b")], "There is no parameter 'frameworks'."),
        ]
        for (items, sentence) in rows {
            let error = #expect(throws: OperatorError.self) {
                try ExplanationQuery(items.map { (name: $0.0, value: $0.1) })
            }
            #expect(error == OperatorError(status: 400, message: "\(sentence) \(usage)"))
        }
    }
}
