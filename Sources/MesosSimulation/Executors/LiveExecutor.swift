import AgentCore
import FrameworkCore

/// A real ``Executor`` in a simulation, over the client machine that runs in production.
struct LiveExecutor: SimulatedExecutor {
    private var host: ExecutorClientHost
    private let port: LiveExecutorPort

    init(_ launch: ContainerLaunch, port: LiveExecutorPort) {
        host = ExecutorClientHost(launch)
        self.port = port
    }

    mutating func take(_ moment: ExecutorMoment, in context: inout ExecutorContext) {
        host.take(moment)
        while let effects = host.next(&context) {
            for effect in effects { perform(effect, &context) }
        }
        host.setAlarm(&context)
    }

    private mutating func perform(_ effect: ExecutorClientEffect, _ context: inout ExecutorContext) {
        switch effect {
        case .deliver(let number, let callback):
            port.learn(host.machine.registration)
            port.begin(callback, number)
        case .cancel(let number): port.program.cancel(number)
        case .answer(let call, let error): port.answer(call, error)
        case .publish(let event): port.publish(event)
        case .finish(let outcome):
            var exit = ContainerExit.exited(0)
            if case .failed = outcome { exit = .exited(1) }
            context.exit(exit)
        case .connect, .disconnect, .receive, .send: break
        }
    }
}
