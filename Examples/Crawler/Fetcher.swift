import MesosKit

/// Reads pages, without haste. The clock is a parameter: a simulation has one of its own.
struct Fetcher: Executor {
    let site: Site
    var clock: any Clock<Duration> = ContinuousClock()
    var pause = Duration.milliseconds(50)

    func launch(_ task: TaskInfo, driver: ExecutorDriver) async throws {
        try await driver.send(.running, for: task.taskID)
        try await clock.sleep(for: pause)
        let address = String(decoding: task.data ?? [], as: UTF8.self)
        if let page = site.pages[address] {
            try await driver.send(.finished, for: task.taskID, data: page.bytes)
        } else {
            try await driver.send(.failed, for: task.taskID, message: "there is no page '\(address)'")
        }
    }
}
