package watchkeeper.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import watchkeeper.launcher.clock.ClockWish;
import watchkeeper.launcher.clock.ProductClock;
import watchkeeper.launcher.clock.ProductTime;
import watchkeeper.launcher.door.TokenDoor;
import watchkeeper.launcher.feed.Feed;
import watchkeeper.launcher.feed.FeedDoor;
import watchkeeper.launcher.feed.FeedReplay;
import watchkeeper.launcher.home.DataDirectory;
import watchkeeper.launcher.home.PortBook;
import watchkeeper.launcher.home.Secrets;
import watchkeeper.launcher.house.Address;
import watchkeeper.launcher.house.House;
import watchkeeper.launcher.house.Trainer;
import watchkeeper.launcher.outbox.MailCatcher;
import watchkeeper.launcher.outbox.Outbox;
import watchkeeper.launcher.outbox.OutboxDoor;
import watchkeeper.launcher.part.ProcessBook;
import watchkeeper.launcher.part.Said;
import watchkeeper.launcher.part.Supervisor;

/** One run of the whole product, from the lock on its directory to the last process ended. */
final class Up {
    private static final Duration FORMER_ENDS = Duration.ofSeconds(20);

    private final Path home;
    private final Path data;
    private final Address address;
    private final ClockWish wish;
    private final Optional<Feed> feed;
    // Supervision, leases and the outbox's stamps are of this machine, not of the product.
    private final InstantSource realTime = InstantSource.system();
    private final Said said = new Said(System.out);
    private final Closing closing = new Closing(said);

    Up(Path home, Path data, Address address, ClockWish wish, Optional<Feed> feed) {
        this.home = home;
        this.data = data;
        this.address = address;
        this.wish = wish;
        this.feed = feed;
    }

    /** Does not return before it is told to stop; then with 0. */
    int run() throws InterruptedException {
        DataDirectory directory = DataDirectory.take(data);
        closing.last("data directory", directory::close);
        try {
            start(directory);
        } catch (Failure | IllegalStateException failed) {
            closing.run();
            throw failed;
        } catch (IOException failed) {
            closing.run();
            throw new Failure(String.valueOf(failed.getMessage()), failed);
        } catch (InterruptedException stopped) {
            closing.awaitEnd();
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void start(DataDirectory directory) throws IOException, InterruptedException {
        long began = System.nanoTime();
        ProcessBook.endFormer(directory.file("processes.json"), FORMER_ENDS);
        PortBook.requireFree(address.bind(), address.port());
        PortBook ports = PortBook.open(directory.file("ports.json"));
        House.drawPorts(ports);
        ports.requireFree();
        ProductClock clock = new ProductClock(directory.root(), realTime);
        Optional<ProductTime> time = clock.begin(wish, directory.fresh());
        Secrets secrets = Secrets.open(directory.file("secrets.json"));
        secrets.writeAccounts(directory.file("accounts.txt"));
        secrets.writeIssuerAccounts(directory.file("issuer-accounts.json"));
        House house = new House(home, directory, ports, secrets, address, time.map(any -> clock.file()));
        sayHello(directory, time);
        house.unpack();
        ProcessBook book = new ProcessBook(directory.file("processes.json"), address.publicUrl());
        Supervisor supervisor = new Supervisor(said, book);
        time.ifPresent(granted -> closing.last("clock", () -> clock.stopped(granted)));
        startOutbox(directory, ports, secrets);
        time.ifPresent(granted -> closing.last("lease", Lease.renewing(clock, granted)::end));
        closing.last("parts", () -> stop(supervisor));
        closing.onSignal();
        supervisor.start(List.of(List.of(house.database()), List.of(house.broker())));
        supervisor.start(List.of(house.issuer(), house.services(), house.gateway()));
        said.line("started in " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s; passwords are in "
                + directory.file("accounts.txt"));
        said.line("ready " + address.publicUrl());
        afterwards(directory, secrets, time, house);
    }

    private void stop(Supervisor supervisor) throws InterruptedException {
        said.line("stopping");
        long began = System.nanoTime();
        supervisor.stop();
        said.line("stopped after " + (System.nanoTime() - began) / 1_000_000_000 + " s");
    }

    private void sayHello(DataDirectory directory, Optional<ProductTime> time) {
        said.line("Watchkeeper 值守 on one node; everything is kept in " + directory.root());
        time.ifPresent(now -> said.line("the product's clock starts at " + now.productAnchor() + ", speed "
                + (now.speed() == Math.rint(now.speed()) ? Long.toString((long) now.speed()) : now.speed())));
    }

    private void startOutbox(DataDirectory directory, PortBook ports, Secrets secrets) throws IOException {
        Outbox outbox = Outbox.open(directory.file("outbox").resolve("outbox.ndjson"));
        closing.last("outbox", outbox::close);
        OutboxDoor door =
                OutboxDoor.start(ports.of("outbox"), outbox, secrets.webhookSecret(), secrets.of("outbox"), realTime);
        closing.last("webhooks", door::close);
        MailCatcher mails = MailCatcher.start(ports.of("mail"), outbox, realTime);
        closing.last("mails", mails::close);
    }

    private void afterwards(DataDirectory directory, Secrets secrets, Optional<ProductTime> time, House house) {
        if (feed.isPresent() && time.isPresent()) {
            FeedDoor door = new FeedDoor(address.publicUrl(), new TokenDoor(address.publicUrl(), secrets));
            FeedReplay replay =
                    new FeedReplay(feed.get(), directory.file("feed-position.json"), time.get(), realTime, door, said);
            Thread replaying = Thread.ofPlatform().daemon().name("feed").start(replay::run);
            closing.last("feed", replaying::interrupt);
        }
        if (!"off".equals(System.getenv("WATCHKEEPER_TRAINING"))) {
            Trainer trainer = new Trainer(house.trainings(), directory.log("training"));
            closing.last("training", trainer::stop);
            trainer.start();
        }
    }
}
