import MesosHTTP
import MesosIO
import Testing

@Suite struct ExchangeTests {
    @Test(arguments: ["127.0.0.1:0", "[::1]:0"])
    func aRequestIsAnswered(_ address: String) async throws {
        try await withServer(Echo(), at: address) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let answer = try await connection.send(.post("/a%20b/c", "text/plain", Array("body".utf8)))
            #expect(answer.status == 200)
            #expect(answer.text == "POST /a b/c body")
            #expect(answer.headers["Content-Length"] == "16")
            #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
            #expect(answer.headers["Date"]?.hasSuffix(" GMT") == true)
        }
    }

    @Test func requestsOfOneConnectionAreAnsweredInTheirOrder() async throws {
        try await withServer(Echo()) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<200 {
                    group.addTask {
                        let answer = try await connection.send(.get("/\(index)"))
                        #expect(answer.text == "GET /\(index) ")
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func aStreamIsTakenPieceByPiece() async throws {
        let service = Answering { _, responder in
            let stream = responder.startStream(HTTPResponse(200, headers: ["Content-Type": "application/json"]))
            Task {
                for index in 0..<1_000 { try await stream.send(Array("\(index);".utf8)) }
                stream.finish()
            }
        }
        try await withServer(service) { address in
            let connection = try await HTTPClient.patient.connect(to: address)
            let stream = try await connection.open(HTTPClientRequest("POST", "/"))
            #expect(stream.status == 200)
            #expect(stream.headers["Transfer-Encoding"] == "chunked")
            var text = ""
            while let piece = try await stream.next() { text += String(decoding: piece, as: UTF8.self) }
            #expect(text == (0..<1_000).map { "\($0);" }.joined())
            #expect(try await connection.open(HTTPClientRequest("GET", "/")).status == 200)
        }
    }
}
