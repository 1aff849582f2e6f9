import FrameworkCore
import Glibc
import MesosNodes
import Testing

@Suite(.serialized)
struct FileStateStoreTests {
    @Test func hasNothingBeforeAnythingIsSaved() async throws {
        let scratch = try Scratch()
        let store = FileStateStore("\(scratch.directory)/state")
        #expect(try await store.load() == nil)
        #expect(access(store.path, F_OK) != 0)
    }

    @Test func anotherStoreOfThePathFindsWhatWasSavedLast() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/a/b/state"
        let store = FileStateStore(path)
        try await store.save(Array("the first and longer state".utf8))
        try await store.save(Array("second".utf8))
        #expect(try await FileStateStore(path).load() == Array("second".utf8))
        try await store.save([])
        #expect(try await FileStateStore(path).load() == [])
        #expect(access("\(scratch.directory)/a/b/.state.new", F_OK) != 0)
    }

    @Test func aDraftThatADeadProgramLeftIsNotTheState() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/state"
        let store = FileStateStore(path)
        SystemFiles.write("half of a longer sta", to: "\(scratch.directory)/.state.new")
        #expect(try await store.load() == nil)
        try await store.save(Array("whole".utf8))
        #expect(SystemFiles.read(path) == "whole")
        #expect(access("\(scratch.directory)/.state.new", F_OK) != 0)
    }

    @Test func onlyTheOwnerReadsTheFile() async throws {
        let scratch = try Scratch()
        let store = FileStateStore("\(scratch.directory)/state")
        try await store.save([1])
        var status = stat()
        #expect(stat(store.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func aFailedSaveLeavesTheFormerStateAndSaysWhy() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/state"
        let store = FileStateStore(path)
        try await store.save(Array("former".utf8))
        // No file can be written where a directory has its name.
        mkdir("\(scratch.directory)/.state.new", 0o700)
        let reason = "cannot create '\(scratch.directory)/.state.new': Is a directory"
        await #expect(throws: StateFileError.unwritable(path: path, reason)) {
            try await store.save(Array("new".utf8))
        }
        #expect(SystemFiles.read(path) == "former")
    }

    @Test func whatIsNoFileIsNotTakenForAMissingOne() async throws {
        let scratch = try Scratch()
        let store = FileStateStore(scratch.directory)
        await #expect(throws: StateFileError.unreadable(path: scratch.directory, "Is a directory")) {
            try await store.load()
        }
        await #expect(throws: StateFileError.noName(path: "\(scratch.directory)/")) {
            try await FileStateStore("\(scratch.directory)/").save([1])
        }
    }

    @Test func aStateHasAtMostSoManyBytes() async throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/state"
        let store = FileStateStore(path, limit: 4)
        try await store.save([1, 2, 3, 4])
        #expect(try await store.load() == [1, 2, 3, 4])
        await #expect(throws: StateFileError.stateTooLarge(path: path, size: 5, limit: 4)) {
            try await store.save([1, 2, 3, 4, 5])
        }
        #expect(try await store.load() == [1, 2, 3, 4])
        await #expect(throws: StateFileError.tooLarge(path: path, limit: 3)) {
            try await FileStateStore(path, limit: 3).load()
        }
    }

    @Test func savesFollowEachOther() async throws {
        let scratch = try Scratch()
        let store = FileStateStore("\(scratch.directory)/state")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask { try await store.save([UInt8](repeating: UInt8(number), count: 10_000)) }
            }
            try await group.waitForAll()
        }
        let content = try #require(try await store.load())
        #expect(content.count == 10_000)
        #expect(content.allSatisfy { $0 == content.first })
    }
}
