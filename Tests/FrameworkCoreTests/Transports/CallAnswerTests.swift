import FrameworkCore
import Testing

@Suite struct CallAnswerTests {
    @Test(
        arguments: [
            (200, "", .subscribe, .accepted),
            (202, "", .other, .accepted),
            (200, "", .updateFramework, .accepted),
            (202, "", .subscribe, .failed(.refused("the answer has the status 202"))),
            (307, "", .subscribe, .redirected),
            (307, "", .other, .failed(.connectionLost("the master does not lead any more"))),
            (503, "No leader elected", .subscribe, .failed(.connectionLost("503: No leader elected"))),
            (503, "", .other, .failed(.connectionLost("503: the answer has the status 503"))),
            (404, "404 Not Found.", .subscribe, .failed(.connectionLost("404: 404 Not Found."))),
            (
                403, "Framework is not subscribed", .other,
                .failed(.connectionLost("403: Framework is not subscribed"))
            ),
            (403, "Not authorized", .updateFramework, .failed(.refused("Not authorized"))),
            (403, "Not authorized", .subscribe, .failed(.refused("Not authorized"))),
            (400, "Framework cannot be found", .other, .failed(.refused("Framework cannot be found"))),
            (401, "", .subscribe, .failed(.refused("the answer has the status 401"))),
            (501, "501 Not Implemented.", .other, .failed(.refused("501 Not Implemented."))),
        ] as [(Int, String, CallAnswer.Kind, CallAnswer)])
    func meansWhatMesosMeansByIt(status: Int, sentence: String, kind: CallAnswer.Kind, answer: CallAnswer) {
        #expect(CallAnswer(status: status, sentence: sentence, to: kind) == answer)
    }
}
