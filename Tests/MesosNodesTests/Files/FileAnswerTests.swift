import Glibc
import MesosIO
import MesosNodes
import Testing

/// Requests for files, answered as Apache Mesos does.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct FileAnswerTests {
    private func withFiles(_ body: (FileService, String) async throws -> Void) async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/box"
        try FileTree.create("\(path)/d")
        SystemFiles.write("héllo\n", to: "\(path)/stdout")
        chmod("\(path)/stdout", 0o644)
        let files = FileService()
        try files.attach(path, as: "/box")
        try await body(files, path)
    }

    private func json(_ answer: FileAnswer) -> String? {
        if case .json(let bytes) = answer { String(decoding: bytes, as: UTF8.self) } else { nil }
    }

    private func refusal(_ answer: FileAnswer) -> String? {
        if case .refusal(let status, let sentence) = answer { "\(status) \(sentence)" } else { nil }
    }

    @Test func aFileIsRead() async throws {
        try await withFiles { files, _ in
            let whole = ["path": "/box/stdout", "offset": "0"]
            #expect(json(await files.read { whole[$0] }) == #"{"data":"héllo\n","offset":0}"#)
            let part = ["path": "/box/stdout", "offset": "3", "length": "2"]
            #expect(json(await files.read { part[$0] }) == #"{"data":"ll","offset":3}"#)
            let beyond = ["path": "/box/stdout", "offset": "100"]
            #expect(json(await files.read { beyond[$0] }) == #"{"data":"","offset":100}"#)
        }
    }

    @Test func withoutAnOffsetTheSizeIsTold() async throws {
        try await withFiles { files, _ in
            for parameters in [
                ["path": "/box/stdout"], ["path": "/box/stdout", "offset": "-1", "length": "-1"],
                ["path": "/box/stdout", "length": "3"],
            ] {
                #expect(json(await files.read { parameters[$0] }) == #"{"data":"","offset":7}"#)
            }
        }
    }

    @Test func aDirectoryIsBrowsed() async throws {
        try await withFiles { files, path in
            rmdir("\(path)/d")
            var status = stat()
            stat("\(path)/stdout", &status)
            let user = String(cString: getpwuid(status.st_uid).pointee.pw_name)
            let group = String(cString: getgrgid(status.st_gid).pointee.gr_name)
            #expect(
                json(await files.browse { $0 == "path" ? "/box" : nil })
                    == #"[{"gid":"\#(group)","mode":"-rw-r--r--","mtime":\#(status.st_mtim.tv_sec).0,"nlink":1,"#
                    + #""path":"/box/stdout","size":7,"uid":"\#(user)"}]"#)
        }
    }

    @Test func whatEachVirtualPathStandsForIsTold() async throws {
        try await withFiles { files, path in
            #expect(json(files.debug()) == #"{"/box":"\#(path)"}"#)
        }
    }

    @Test func refusalsHaveTheSentencesOfMesos() async throws {
        try await withFiles { files, path in
            for parameters in [[:], ["path": ""]] as [[String: String]] {
                let sentence = "400 Expecting 'path=value' in query.\n"
                #expect(refusal(await files.browse { parameters[$0] }) == sentence)
                #expect(refusal(await files.read { parameters[$0] }) == sentence)
                #expect(refusal(await files.download { parameters[$0] }) == sentence)
            }
            let none = ["path": "/box/none"]
            #expect(refusal(await files.browse { none[$0] }) == "404 ")
            #expect(refusal(await files.read { none[$0] }) == "404 ")
            #expect(refusal(await files.download { none[$0] }) == "404 404 Not Found.")
            let directory = ["path": "/box/d"]
            #expect(refusal(await files.read { directory[$0] }) == "400 Cannot read a directory.\n")
            #expect(refusal(await files.download { directory[$0] }) == "400 Cannot download a directory.\n")
            let outside = ["path": "/box/.."]
            #expect(refusal(await files.browse { outside[$0] }) == "400 '\(path)/..' is inaccessible.\n")
            let negative = ["path": "/box/none", "offset": "-2"]
            #expect(refusal(await files.read { negative[$0] }) == "400 Negative offset provided: -2.\n")
        }
    }

    @Test func aDownloadIsHandedOut() async throws {
        try await withFiles { files, _ in
            guard case .download(let download) = await files.download({ $0 == "path" ? "/box/stdout" : nil }) else {
                Issue.record("expected a download")
                return
            }
            #expect(download.name == "stdout")
            #expect(download.mediaType == "application/octet-stream")
            let bytes = try await download.bytes(at: 0, count: 10)
            #expect(bytes == Array("héllo\n".utf8))
        }
    }
}

extension FileDownload {
    func bytes(at offset: UInt64, count: Int) async throws -> [UInt8] { try await read(at: offset, count: count) }
}
