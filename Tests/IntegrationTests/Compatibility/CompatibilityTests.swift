import Testing

/// Every line of the table, against a real Apache Mesos and against this library's master and agent.
@Suite(.serialized) struct CompatibilityTests {
    private static let rows =
        CallRows.all + OperatorRows.all + QuotaRows.all + SchedulerRows.all + MasterRows.all + AgentRows.all
        + ExecutorRows.all

    @Suite(.needsKit, .apacheMesos, .serialized, .timeLimit(.minutes(1))) struct ApacheMesos {
        @Test(arguments: rows) func answers(_ row: Row) async throws {
            try await check(row, against: .current())
        }
    }

    @Suite(.mesosKit, .serialized, .timeLimit(.minutes(1))) struct MesosKit {
        @Test(arguments: rows) func answers(_ row: Row) async throws {
            try await check(row, against: .current())
        }

        @Test(arguments: rows) func answersWithoutAPrefix(_ row: Row) async throws {
            try await check(row, against: .current(), isPlain: true)
        }
    }

    private static func check(_ row: Row, against subject: Subject, isPlain: Bool = false) async throws {
        let expected = row.expectedAnswer(of: subject.origin)
        let request = row.request
        let answer = try await RawConnection.ask(
            isPlain ? request.plainBytes() : request.bytes(to: subject), method: request.method,
            at: subject.port(of: request.component),
            expected.extent)
        AnswerCheck(answer: answer, method: request.method, location: "//127.0.0.1:\(subject.masterPort)")
            .expect(expected)
    }

    @Test func theTableIsLongAndEveryLineHasANameOfItsOwn() {
        let names = Self.rows.map(\.name)
        #expect(names.count > 400)
        #expect(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }
}
